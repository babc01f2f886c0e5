using System.Globalization;
using System.Text;

namespace Router.Sinks.Webhook.Messages;

/// <summary>Texts as headers can carry them: nothing in them can end a header.</summary>
internal static class HeaderText
{
    /// <summary>The text itself when all of it is visible ASCII, else all of it percent-encoded like a part of an address.</summary>
    public static string Visible(string text) => text.AsSpan().ContainsAnyExceptInRange('!', '~') ? Uri.EscapeDataString(text) : text;

    /// <summary>
    /// The value of a CloudEvents attribute: a blank, a quotation mark, a percent sign and all that is no visible ASCII are percent-encoded
    /// as UTF-8 (HTTP Protocol Binding, 3.1.3.2).
    /// </summary>
    public static string CloudEvents(string text)
    {
        var value = new StringBuilder(text.Length);
        Span<byte> bytes = stackalloc byte[4];
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.Value is >= '!' and <= '~' and not ('"' or '%'))
            {
                value.Append((char)rune.Value);
                continue;
            }

            foreach (byte part in bytes[..rune.EncodeToUtf8(bytes)])
            {
                value.Append(CultureInfo.InvariantCulture, $"%{part:X2}");
            }
        }

        return value.ToString();
    }
}
