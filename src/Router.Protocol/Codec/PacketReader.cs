using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using Router.Protocol.Framing;
using Router.Protocol.Packets;

namespace Router.Protocol.Codec;

/// <summary>
/// Decodes packets: events, commands and results of both sides (protocol.md sections 2 to 4). No bytes make it throw.
/// Safe for any number of threads.
/// </summary>
public static class PacketReader
{
    private const int LargestKeptScratch = 256 * 1024;

    [ThreadStatic]
    private static FieldListBuilder? Scratch;

    /// <summary>Decodes the packet in <paramref name="frame"/>. The packet owns its memory.</summary>
    public static bool TryRead(in Frame frame, [NotNullWhen(true)] out Packet? packet, out PacketError error)
    {
        ReadOnlySequence<byte> body = frame.Body;
        if (body.IsSingleSegment)
        {
            return TryRead(body.FirstSpan, frame.Form.Encoding, out packet, out error);
        }

        int length = checked((int)body.Length);
        byte[] whole = ArrayPool<byte>.Shared.Rent(length);
        body.CopyTo(whole);
        bool isRead = TryRead(whole.AsSpan(0, length), frame.Form.Encoding, out packet, out error);
        ArrayPool<byte>.Shared.Return(whole);
        return isRead;
    }

    /// <summary>Decodes one packet from its characters. The packet owns its memory.</summary>
    public static bool TryParse(ReadOnlySpan<char> xml, [NotNullWhen(true)] out Packet? packet, out PacketError error) =>
        TryParse(xml, isRepaired: false, out packet, out error);

    private static bool TryRead(ReadOnlySpan<byte> body, WireEncoding encoding, [NotNullWhen(true)] out Packet? packet, out PacketError error)
    {
        if (encoding == WireEncoding.Utf8)
        {
            return TryReadUtf8(body, out packet, out error);
        }

        if (body.Length % sizeof(char) != 0)
        {
            packet = null;
            error = new PacketError(PacketFault.OddLength, 0);
            return false;
        }

        return TryParse(MemoryMarshal.Cast<byte, char>(body), isRepaired: false, out packet, out error);
    }

    private static bool TryReadUtf8(ReadOnlySpan<byte> body, [NotNullWhen(true)] out Packet? packet, out PacketError error)
    {
        char[] text = ArrayPool<char>.Shared.Rent(Encoding.UTF8.GetMaxCharCount(body.Length));
        bool isBroken = Utf8.ToUtf16(body, text, out _, out int length, replaceInvalidSequences: false) != OperationStatus.Done;
        if (isBroken)
        {
            length = Encoding.UTF8.GetChars(body, text);
        }

        bool isRead = TryParse(text.AsSpan(0, length), isBroken, out packet, out error);
        ArrayPool<char>.Shared.Return(text);
        return isRead;
    }

    private static bool TryParse(ReadOnlySpan<char> xml, bool isRepaired, [NotNullWhen(true)] out Packet? packet, out PacketError error)
    {
        FieldListBuilder scratch = Scratch ??= new FieldListBuilder();
        packet = PacketParser.Parse(xml, scratch, isRepaired, out error);
        if (scratch.Capacity > LargestKeptScratch)
        {
            Scratch = null;
        }

        return packet is not null;
    }
}
