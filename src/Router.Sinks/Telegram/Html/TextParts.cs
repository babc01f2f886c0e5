namespace Router.Sinks.Telegram.Html;

/// <summary>Cuts a text into parts that Telegram takes: after a line where that leaves no small part, else after a word, else where it must be.</summary>
internal static class TextParts
{
    /// <summary>The most characters of a message, without tags and with entities as what they stand for.</summary>
    public const int MessageLimit = 4096;

    /// <summary>The most characters under an audio or a file.</summary>
    public const int CaptionLimit = 1024;

    /// <summary>The parts in their order; those that show nothing are left out, for Telegram refuses them.</summary>
    public static IReadOnlyList<TextPart> Of(HtmlText text, int limit = MessageLimit)
    {
        var parts = new List<TextPart>();
        for (int start = 0; start < text.Plain.Length;)
        {
            int end = EndOf(text.Plain, start, limit);
            string plain = text.Plain[start..end];
            if (!string.IsNullOrWhiteSpace(plain))
            {
                parts.Add(new TextPart(plain, text.IsBroken ? null : text.Markup(start, end)));
            }

            start = end;
        }

        return parts;
    }

    private static int EndOf(string text, int start, int limit)
    {
        if (text.Length - start <= limit)
        {
            return text.Length;
        }

        ReadOnlySpan<char> reach = text.AsSpan(start, limit);
        int line = reach.LastIndexOf('\n');
        if (line >= limit / 2)
        {
            return start + line + 1;
        }

        int blank = reach.LastIndexOfAny(" \t\n");
        if (blank > 0)
        {
            return start + blank + 1;
        }

        return start + (char.IsHighSurrogate(reach[^1]) ? limit - 1 : limit);
    }
}
