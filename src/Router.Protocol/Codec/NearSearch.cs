using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Router.Protocol.Codec;

/// <summary>
/// Searches whose hit is nearly always a few characters away: names and values of a packet are short. The first blocks are
/// compared in place, which takes a fraction of a call to the general search; that one takes over for long texts.
/// </summary>
internal static class NearSearch
{
    private const int NearBlocks = 3;

    /// <summary>The index of the first <paramref name="value"/>, -1 without one.</summary>
    public static int IndexOf(ReadOnlySpan<char> text, char value)
    {
        ReadOnlySpan<ushort> units = MemoryMarshal.Cast<char, ushort>(text);
        if (Vector256.IsHardwareAccelerated && units.Length >= Vector256<ushort>.Count)
        {
            uint hits = Vector256.Equals(Vector256.Create(units), Vector256.Create((ushort)value)).ExtractMostSignificantBits();
            if (hits != 0)
            {
                return BitOperations.TrailingZeroCount(hits);
            }
        }

        return text.IndexOf(value);
    }

    /// <summary>The index of the first of two values, -1 without one.</summary>
    public static int IndexOfAny(ReadOnlySpan<char> text, char first, char second)
    {
        ReadOnlySpan<ushort> units = MemoryMarshal.Cast<char, ushort>(text);
        int start = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            var firsts = Vector256.Create((ushort)first);
            var seconds = Vector256.Create((ushort)second);
            int last = Math.Min(units.Length, NearBlocks * Vector256<ushort>.Count) - Vector256<ushort>.Count;
            for (; start <= last; start += Vector256<ushort>.Count)
            {
                var block = Vector256.Create(units[start..]);
                uint hits = (Vector256.Equals(block, firsts) | Vector256.Equals(block, seconds)).ExtractMostSignificantBits();
                if (hits != 0)
                {
                    return start + BitOperations.TrailingZeroCount(hits);
                }
            }
        }

        int rest = text[start..].IndexOfAny(first, second);
        return rest < 0 ? -1 : start + rest;
    }
}
