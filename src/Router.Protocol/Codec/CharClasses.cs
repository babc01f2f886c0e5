namespace Router.Protocol.Codec;

/// <summary>Which characters may stand where. More lenient than XML in names, exact in texts.</summary>
internal static class CharClasses
{
    private const char FirstRegular = ' ';
    private const char LastRegular = '\uD7FF';

    /// <summary>Space, tab, line feed, carriage return.</summary>
    public static bool IsWhiteSpace(char c) => c is ' ' or '\n' or '\r' or '\t';

    /// <summary>Whether nothing but white space stands in <paramref name="text"/>.</summary>
    public static bool IsBlank(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(" \n\r\t") < 0;

    /// <summary>An ASCII letter, <c>_</c>, <c>:</c>, or anything outside ASCII: the frame reader must agree by looking at one byte.</summary>
    public static bool IsNameStart(int c) => (uint)((c | 0x20) - 'a') <= 'z' - 'a' || c is '_' or ':' or >= 0x80;

    /// <summary>A character that a name can go on with.</summary>
    public static bool IsNamePart(int c) => IsNameStart(c) || c is >= '0' and <= '9' || c is '-' or '.';

    /// <summary>The length of the name that <paramref name="text"/> starts with, 0 when it starts with none.</summary>
    public static int NameLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !IsNameStart(text[0]))
        {
            return 0;
        }

        int length = 1;
        while (length < text.Length && IsNamePart(text[length]))
        {
            length++;
        }

        return length;
    }

    /// <summary>Whether the whole of <paramref name="text"/> is one name.</summary>
    public static bool IsName(ReadOnlySpan<char> text) => !text.IsEmpty && NameLength(text) == text.Length;

    /// <summary>
    /// Whether all is of the kind that needs no further look: neither a control character nor anything
    /// from the surrogates upwards. One vectorised pass.
    /// </summary>
    public static bool IsRegular(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange(FirstRegular, LastRegular);

    /// <summary>Where the first character stands that XML does not allow in a text (control characters, lone surrogates); -1 without one.</summary>
    public static int IndexOfIllegal(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            int irregular = text[i..].IndexOfAnyExceptInRange(FirstRegular, LastRegular);
            if (irregular < 0)
            {
                return -1;
            }

            i += irregular;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
            }
            else if (!IsWhiteSpace(text[i]) && text[i] is < '\uE000' or > '\uFFFD')
            {
                return i;
            }
        }

        return -1;
    }
}
