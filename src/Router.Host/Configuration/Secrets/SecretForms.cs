using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace Router.Host.Configuration.Secrets;

/// <summary>
/// A secret as it may stand in what others write: plain, in an address, in a form, in JSON, in HTML, and within Base64, whatever stands
/// around it there (<c>user:password</c>).
/// </summary>
internal static partial class SecretForms
{
    /// <summary>A shorter text is in too many words: masking it would leave nothing to read.</summary>
    public const int Shortest = 4;

    /// <summary>Lines of one text may be told apart, and short ones are no secrets.</summary>
    private const int ShortestLine = 8;
    private const int ShortestBase64 = 6;

    /// <summary>All forms, each once; none of a text that is too short.</summary>
    public static IEnumerable<string> Of(string text)
    {
        string[] lines = text.Contains('\n', StringComparison.Ordinal) ? text.Split('\n', StringSplitOptions.TrimEntries) : [];
        return ((IEnumerable<string>)[text, .. lines.Where(line => line.Length >= ShortestLine)])
            .Where(part => part.Length >= Shortest)
            .SelectMany(OfPart)
            .Where(form => form.Length >= Shortest)
            .Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> OfPart(string text) =>
    [
        text,
        .. InBothCases(Uri.EscapeDataString(text)),
        .. InBothCases(WebUtility.UrlEncode(text)),
        .. InBothCases(InAddress(text)),
        WebUtility.HtmlEncode(text),
        .. InBothCases(JavaScriptEncoder.Default.Encode(text)),
        JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text),
        InJson(text, withSlash: false),
        InJson(text, withSlash: true),
        .. InBase64(Encoding.UTF8.GetBytes(text)).Where(form => form.Length >= ShortestBase64),
    ];

    /// <summary>Escapes are written with capital or with small hexadecimal digits.</summary>
    private static string[] InBothCases(string text) => [text, Escape().Replace(text, escape => escape.Value.ToLowerInvariant())];

    /// <summary>As .NET writes it within an address: fewer signs are escaped than in a value of its query.</summary>
    private static string InAddress(string text) =>
        Uri.TryCreate("http://host/?" + text, UriKind.Absolute, out Uri? uri) ? (uri.Query + uri.Fragment).TrimStart('?') : text;

    /// <summary>As PHP (<paramref name="withSlash"/>) and Python write it.</summary>
    private static string InJson(string text, bool withSlash)
    {
        var json = new StringBuilder();
        foreach (char sign in text)
        {
            if (sign is '"' or '\\' || (sign is '/' && withSlash))
            {
                json.Append('\\').Append(sign);
            }
            else if (sign is < ' ' or > '~')
            {
                json.Append(CultureInfo.InvariantCulture, $"\\u{(int)sign:x4}");
            }
            else
            {
                json.Append(sign);
            }
        }

        return json.ToString();
    }

    /// <summary>
    /// Base64 writes three bytes as four signs, so there are three ways in which the text may lie in a longer one. Of each: the signs that
    /// the text alone decides, and these with the last one where nothing follows.
    /// </summary>
    private static IEnumerable<string> InBase64(byte[] bytes)
    {
        for (int before = 0; before < 3; before++)
        {
            string all = Convert.ToBase64String([.. new byte[before], .. bytes]).TrimEnd('=');
            int start = ((before * 8) + 5) / 6;
            int end = (before + bytes.Length) * 8 / 6;
            if (start < end)
            {
                foreach (string form in (string[])[all[start..], all[start..end]])
                {
                    yield return form;
                    yield return form.Replace('+', '-').Replace('/', '_');
                }
            }
        }
    }

    [GeneratedRegex(@"%[0-9A-F]{2}|\\u[0-9A-F]{4}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Escape();
}
