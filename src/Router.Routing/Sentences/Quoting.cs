namespace Router.Routing.Sentences;

/// <summary>How the texts of a rule stand in a sentence.</summary>
internal static class Quoting
{
    private const string Ellipsis = "…";

    /// <summary>The text, in quotes unless it reads as one word.</summary>
    public static string Word(string text) =>
        text.Length > 0 && text.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '+' or '.' or '@' or '/' or ':') ? text : Quoted(text);

    public static string Quoted(string text) => $"'{OneLine(text)}'";

    /// <summary>The beginning of a long text.</summary>
    public static string Shortened(string text, int length)
    {
        string line = OneLine(text);
        if (line.Length <= length)
        {
            return line;
        }

        // Between words where there is a space; half a pair of surrogates would be no character.
        int space = line.LastIndexOf(' ', length);
        int cut = space > length / 2 ? space : char.IsHighSurrogate(line[length - 1]) ? length - 1 : length;
        return line[..cut] + Ellipsis;
    }

    public static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
