using Router.Protocol.Vocabulary;

namespace Router.Protocol.Packets;

/// <summary>
/// The names that packets are known to use, each with a number, so that a decoded field needs no string for its name.
/// A lookup is one hash and, as a rule, one comparison.
/// </summary>
internal static class NameTable
{
    /// <summary>The table has a power of two of slots, about ten for each name.</summary>
    private const int LastSlot = 511;

    private static readonly string[] Names =
    [
        .. FieldNames.All.Concat(AttributeNames.All).Concat(ElementNames.All).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Open addressing: number + 1 of the name in each slot, 0 where it is free.</summary>
    private static readonly byte[] Table = BuildTable();

    /// <summary>The number of <paramref name="name"/>, or -1 when it is not a known name. Letter case matters, as in XML.</summary>
    public static int Find(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty)
        {
            return -1;
        }

        for (int slot = Hash(name); Table[slot] != 0; slot = (slot + 1) & LastSlot)
        {
            int number = Table[slot] - 1;
            if (name.SequenceEqual(Names[number]))
            {
                return number;
            }
        }

        return -1;
    }

    /// <summary>The name that has this number.</summary>
    public static string NameOf(int number) => Names[number];

    private static byte[] BuildTable()
    {
        var table = new byte[LastSlot + 1];
        for (int number = 0; number < Names.Length; number++)
        {
            int slot = Hash(Names[number]);
            while (table[slot] != 0)
            {
                slot = (slot + 1) & LastSlot;
            }

            table[slot] = checked((byte)(number + 1));
        }

        return table;
    }

    private static int Hash(ReadOnlySpan<char> name) =>
        ((name.Length * 5) + (name[0] * 31) + (name[name.Length / 2] * 7) + (name[^1] * 67)) & LastSlot;
}
