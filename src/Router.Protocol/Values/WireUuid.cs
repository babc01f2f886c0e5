namespace Router.Protocol.Values;

/// <summary>
/// UUIDs as the wire spells them: 8-4-4-4-12 or 32 digits, in any letter case; for command IDs also padded or in braces
/// (protocol.md sections 2 and 4). Texts are kept as they came; only comparisons go through here.
/// </summary>
public static class WireUuid
{
    /// <summary>Reads a UUID; outer white space, braces, dashes and letter case do not matter.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Guid uuid)
    {
        text = text.Trim();
        if (text is ['{', .. var inner, '}'])
        {
            text = inner;
        }

        return text.Length switch
        {
            32 => Guid.TryParseExact(text, "N", out uuid),
            36 => Guid.TryParseExact(text, "D", out uuid),
            _ => Fail(out uuid),
        };
    }

    /// <summary>
    /// Whether two texts name the same thing: as UUIDs when both are, else as trimmed texts without regard to letter case.
    /// </summary>
    public static bool AreSame(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        TryParse(left, out Guid leftUuid) && TryParse(right, out Guid rightUuid)
            ? leftUuid == rightUuid
            : left.Trim().Equals(right.Trim(), StringComparison.OrdinalIgnoreCase);

    private static bool Fail(out Guid uuid)
    {
        uuid = default;
        return false;
    }
}
