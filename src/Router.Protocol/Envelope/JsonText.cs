using Router.Protocol.Codec;

namespace Router.Protocol.Envelope;

/// <summary>Texts as JSON can carry them.</summary>
internal static class JsonText
{
    private const char Replacement = '\uFFFD';

    /// <summary>
    /// The text with U+FFFD for each control character and lone surrogate (protocol.md section 1); as a rule the text itself.
    /// </summary>
    public static string Clean(string text) => CharClasses.IndexOfIllegal(text) < 0 ? text : Replace(text);

    /// <inheritdoc cref="Clean(string)"/>
    public static ReadOnlySpan<char> Clean(ReadOnlySpan<char> text) => CharClasses.IndexOfIllegal(text) < 0 ? text : Replace(text);

    private static string Replace(ReadOnlySpan<char> text)
    {
        char[] clean = text.ToArray();
        Span<char> rest = clean;
        for (int at = CharClasses.IndexOfIllegal(rest); at >= 0; at = CharClasses.IndexOfIllegal(rest))
        {
            rest[at] = Replacement;
            rest = rest[(at + 1)..];
        }

        return new string(clean);
    }
}
