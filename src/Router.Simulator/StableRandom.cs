using System.Text;

namespace Router.Simulator;

/// <summary>
/// Random numbers that follow from a seed and a name alone: the same in every run, on every machine, and independent of
/// what else runs beside.
/// </summary>
internal static class StableRandom
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>A source for one purpose of one seed; <paramref name="number"/> tells apart what has one name.</summary>
    public static Random For(int seed, string name, long number = 0) => new(Hash(seed, name, number));

    /// <summary>A UUID with random content.</summary>
    public static string NextUuid(this Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }

    /// <summary>A UUID of version 7: <paramref name="time"/>, then random content.</summary>
    public static Guid NextTimedUuid(this Random random, DateTimeOffset time)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        long milliseconds = time.ToUnixTimeMilliseconds();
        for (int i = 0; i < 6; i++)
        {
            bytes[i] = (byte)(milliseconds >> (40 - (8 * i)));
        }

        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>One of the list.</summary>
    public static T Pick<T>(this Random random, IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    private static int Hash(int seed, string name, long number)
    {
        ulong hash = Basis;
        foreach (byte part in (ReadOnlySpan<byte>)[.. BitConverter.GetBytes(seed), .. Encoding.UTF8.GetBytes(name), .. BitConverter.GetBytes(number)])
        {
            hash = (hash ^ part) * Prime;
        }

        return (int)(hash ^ (hash >> 32));
    }
}
