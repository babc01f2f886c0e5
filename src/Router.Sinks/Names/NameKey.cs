using Router.Protocol.Values;
using Router.Sinks.Texts.Wording;

namespace Router.Sinks.Names;

/// <summary>What names are looked up by: one thing has one key, however it is spelled.</summary>
public static class NameKey
{
    private const int WithTrunk = 11;

    /// <summary>
    /// The key of an id: a UUID without dashes, braces and letter case; a number by its digits, without the 7 or 8 before a Russian one; any
    /// other text trimmed and without letter case.
    /// </summary>
    public static string Of(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (WireUuid.TryParse(id, out Guid uuid))
        {
            return uuid.ToString("N");
        }

        return PhoneText.DigitsOf(id) switch
        {
            { Length: WithTrunk } digits when digits[0] is '7' or '8' => digits[1..],
            { } digits => digits,
            null => id.Trim().ToUpperInvariant(),
        };
    }
}
