using System.Text;

namespace Router.Journal.Sqlite.Codec;

/// <summary>
/// Short texts that were read last on this thread: logins, sinks, routes and words come back in every record, and one string serves
/// them all.
/// </summary>
internal static class TextCache
{
    /// <summary>The longest text that is looked up, in bytes.</summary>
    public const int LongestText = 96;

    private const int Slots = 512;

    [ThreadStatic]
    private static (byte[] Utf8, string Text)[]? Texts;

    public static string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
        {
            return string.Empty;
        }

        (byte[] Utf8, string Text)[] texts = Texts ??= new (byte[], string)[Slots];
        ref (byte[] Utf8, string Text) slot = ref texts[Checksum.Start().Add(utf8).Value % Slots];
        if (slot.Utf8 is null || !utf8.SequenceEqual(slot.Utf8))
        {
            slot = (utf8.ToArray(), Encoding.UTF8.GetString(utf8));
        }

        return slot.Text;
    }
}
