using System.Text;
using Router.Routing.Diagnostics;

namespace Router.Routing.Configuration.Yaml;

/// <summary>Makes text of a file's bytes: UTF-8, with or without its mark, and nothing else.</summary>
internal static class ConfigurationText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, <see langword="null"/> when the bytes are no UTF-8.</summary>
    public static string? Read(ReadOnlySpan<byte> bytes, DiagnosticBag bag)
    {
        if (bytes.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
        }

        try
        {
            string text = Strict.GetString(bytes);
            if (!text.Contains('\0', StringComparison.Ordinal))
            {
                return text;
            }
        }
        catch (DecoderFallbackException)
        {
            // Told below, by what the bytes look like.
        }

        bag.Add(Messages.NotUtf8, new SourcePosition(1, null), Guess(bytes));
        return null;
    }

    /// <summary>In Windows-1251 the Russian letters are the bytes from C0 up, in UTF-16 every second byte of plain text is zero.</summary>
    private static Bilingual Guess(ReadOnlySpan<byte> bytes)
    {
        int zeros = bytes.Count((byte)0);
        if (zeros > 0)
        {
            return zeros * 4 > bytes.Length ? LooksLike("UTF-16") : Bilingual.Nothing;
        }

        int letters = 0;
        int others = 0;
        foreach (byte value in bytes)
        {
            letters += value >= 0xC0 ? 1 : 0;
            others += value is >= 0x80 and < 0xC0 ? 1 : 0;
        }

        return letters > others ? LooksLike("Windows-1251") : Bilingual.Nothing;
    }

    private static Bilingual LooksLike(string encoding) => new($", похоже на {encoding}", $", it looks like {encoding}");
}
