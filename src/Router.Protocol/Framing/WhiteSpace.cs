using System.Buffers;
using System.Buffers.Binary;

namespace Router.Protocol.Framing;

/// <summary>
/// White space behind a bare document is skipped (protocol.md section 1). Nine, ten, thirteen and thirty-two are also
/// lengths: what follows tells white space from a header.
/// </summary>
internal static class WhiteSpace
{
    /// <summary>How many bytes at the start of <paramref name="rest"/> are white space beyond doubt.</summary>
    public static long Length(in ReadOnlySequence<byte> rest, WireEncoding encoding, int cap, bool isCompleted)
    {
        var reader = new SequenceReader<byte>(rest);
        int unit = encoding == WireEncoding.Utf8 ? 1 : sizeof(char);
        Span<byte> window = stackalloc byte[5];
        while (reader.TryPeek(out byte first) && IsSpace(first))
        {
            window.Clear();
            int seen = (int)Math.Min(window.Length, reader.Remaining);
            reader.TryCopyTo(window[..seen]);
            bool isSpace = encoding == WireEncoding.Utf8 ? IsUtf8Space(window, seen, cap, isCompleted) : IsUtf16Space(window, seen, isCompleted);
            if (!isSpace)
            {
                break;
            }

            reader.Advance(unit);
        }

        return reader.Consumed;
    }

    /// <summary>
    /// A length takes four bytes and the body behind it never starts with zero; a header behind one or two characters of white
    /// space has a zero there. Three of them in a row are white space: a length of just these bytes is not worth a header lost.
    /// Four bytes that are no length need no fifth, else they would count as the start of a packet.
    /// </summary>
    private static bool IsUtf8Space(ReadOnlySpan<byte> window, int seen, int cap, bool isCompleted)
    {
        if (seen >= sizeof(uint) && BinaryPrimitives.ReadUInt32LittleEndian(window) > (uint)cap)
        {
            return true;
        }

        if (seen < window.Length)
        {
            return isCompleted;
        }

        return window[4] == 0 || (IsSpace(window[1]) && IsSpace(window[2]));
    }

    /// <summary>A length in a documented header has two zero bytes, a character behind white space has not.</summary>
    private static bool IsUtf16Space(ReadOnlySpan<byte> window, int seen, bool isCompleted) =>
        seen >= 4
            ? window[1] == 0 && (window[2] != 0 || window[3] != 0)
            : isCompleted && seen == sizeof(char) && window[1] == 0;

    private static bool IsSpace(byte value) => value is 0x09 or 0x0A or 0x0D or 0x20;
}
