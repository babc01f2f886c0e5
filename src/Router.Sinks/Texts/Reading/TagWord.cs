namespace Router.Sinks.Texts.Reading;

/// <summary>One word of a tag.</summary>
/// <param name="Text">The word; of a setting its value.</param>
/// <param name="Setting">The name before <c>=</c>; <see langword="null"/> for a word that stands for itself.</param>
/// <param name="IsQuoted">Whether it was in quotes.</param>
/// <param name="Offset">Where it begins, from the start of what was split.</param>
internal sealed record TagWord(string Text, string? Setting, bool IsQuoted, int Offset)
{
    /// <summary>Splits what stands in a tag; quotes keep blanks together.</summary>
    public static List<TagWord> Split(string content)
    {
        var words = new List<TagWord>();
        int at = 0;
        while (at < content.Length)
        {
            if (char.IsWhiteSpace(content[at]))
            {
                at++;
                continue;
            }

            words.Add(Read(content, ref at));
        }

        return words;
    }

    private static TagWord Read(string content, ref int at)
    {
        int start = at;
        if (content[at] is '"' or '\'')
        {
            return new TagWord(ReadQuoted(content, ref at), Setting: null, IsQuoted: true, start);
        }

        while (at < content.Length && !char.IsWhiteSpace(content[at]) && content[at] != '=')
        {
            at++;
        }

        string text = content[start..at];
        if (at == content.Length || content[at] != '=')
        {
            return new TagWord(text, Setting: null, IsQuoted: false, start);
        }

        at++;
        bool isQuoted = at < content.Length && content[at] is '"' or '\'';
        string value = isQuoted ? ReadQuoted(content, ref at) : ReadBare(content, ref at);
        return new TagWord(value, text, isQuoted, start);
    }

    private static string ReadBare(string content, ref int at)
    {
        int start = at;
        while (at < content.Length && !char.IsWhiteSpace(content[at]))
        {
            at++;
        }

        return content[start..at];
    }

    private static string ReadQuoted(string content, ref int at)
    {
        char quote = content[at];
        int end = content.IndexOf(quote, at + 1);
        end = end < 0 ? content.Length : end;
        string text = content[(at + 1)..end];
        at = Math.Min(end + 1, content.Length);
        return text;
    }
}
