using System.Globalization;
using System.Text;

namespace Router.Sinks.Peers.Telegram;

/// <summary>Reads HTML as the Bot API's server does, by nothing that Router reads it with.</summary>
internal static class FakeTelegramHtml
{
    private static readonly string[] Known =
        ["b", "strong", "i", "em", "s", "strike", "del", "u", "ins", "tg-spoiler", "tg-emoji", "span", "a", "code", "pre", "blockquote"];

    /// <summary>What people see; <see langword="null"/> and an error when the server would refuse it.</summary>
    public static string? Visible(string html, out string error)
    {
        error = "";
        var text = new StringBuilder();
        var nested = new List<string>();
        for (int i = 0; i < html.Length; i++)
        {
            if (html[i] == '&')
            {
                int end = html.IndexOf(';', i);
                string? value = end < 0 ? null : Decoded(html[(i + 1)..end]);
                text.Append(value ?? "&");
                i = value is null ? i : end;
            }
            else if (html[i] != '<')
            {
                text.Append(html[i]);
            }
            else
            {
                int end = html.IndexOf('>', i);
                string tag = end < 0 ? "" : html[(i + 1)..end];
                string name = tag.TrimStart('/').Split(' ', '\n')[0].ToLowerInvariant();
                if (end < 0 || !Known.Contains(name))
                {
                    error = $"Unsupported start tag \"{name}\" at byte offset {i}";
                    return null;
                }

                if (!tag.StartsWith('/'))
                {
                    nested.Add(name);
                }
                else if (nested.Count == 0 || nested[^1] != name)
                {
                    error = $"Unmatched end tag at byte offset {i}";
                    return null;
                }
                else
                {
                    nested.RemoveAt(nested.Count - 1);
                }

                i = end;
            }
        }

        error = nested.Count == 0 ? "" : $"Can't find end tag corresponding to start tag \"{nested[^1]}\"";
        return nested.Count == 0 ? text.ToString() : null;
    }

    private static string? Decoded(string entity) => entity switch
    {
        "lt" => "<",
        "gt" => ">",
        "amp" => "&",
        "quot" => "\"",
        ['#', 'x', .. var hex] when int.TryParse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int code) => char.ConvertFromUtf32(code),
        ['#', .. var digits] when int.TryParse(digits, CultureInfo.InvariantCulture, out int code) => char.ConvertFromUtf32(code),
        _ => null,
    };
}
