namespace Router.Sinks.Texts.Reading;

/// <summary>Finds the tags of a template as the engine does; comments and escaped braces are none.</summary>
internal static class TagScanner
{
    private const string Open = "{{";
    private const string Close = "}}";

    public static List<Tag> Scan(string template, ProblemList problems)
    {
        var tags = new List<Tag>();
        int at = 0;
        while ((at = template.IndexOf(Open, at, StringComparison.Ordinal)) >= 0)
        {
            int start = at;
            if (IsEscaped(template, at))
            {
                at += Open.Length;
                continue;
            }

            ReadOnlySpan<char> inside = template.AsSpan(at + Open.Length).TrimStart('~');
            string close = inside.StartsWith("!--") ? "--}}" : Close;
            int end = IndexOfClose(template, at + Open.Length, close);
            if (end < 0)
            {
                problems.Add(TextMessages.NotClosed, start);
                return tags;
            }

            at = end + close.Length;
            if (inside[0] == '{' || (at < template.Length && template[at] == '}'))
            {
                problems.Add(TextMessages.NotTaken, start, "{{{ }}}");
                at = template.IndexOf("}}}", start, StringComparison.Ordinal) is >= 0 and var triple ? triple + 3 : at;
            }
            else if (inside[0] != '!')
            {
                ReadOnlySpan<char> content = template.AsSpan(start + Open.Length, end - start - Open.Length).Trim('~').Trim();
                template.AsSpan().Overlaps(content, out int contentOffset);
                tags.Add(new Tag(content.ToString(), start, contentOffset));
            }
        }

        return tags;
    }

    /// <summary>Braces in a quoted setting do not close the tag.</summary>
    private static int IndexOfClose(string template, int from, string close)
    {
        char quote = '\0';
        for (int i = from; i < template.Length; i++)
        {
            char next = template[i];
            if (quote == '\0' && template.AsSpan(i).StartsWith(close, StringComparison.Ordinal))
            {
                return i;
            }

            if (close == Close && next is '"' or '\'')
            {
                quote = quote == '\0' ? next : quote == next ? '\0' : quote;
            }
        }

        return -1;
    }

    /// <summary>One backslash makes the braces text; two are a backslash before a tag.</summary>
    private static bool IsEscaped(string template, int at)
    {
        int slashes = 0;
        while (slashes < at && template[at - 1 - slashes] == '\\')
        {
            slashes++;
        }

        return slashes == 1;
    }
}
