using System.Buffers;
using Router.Protocol.Codec;
using Router.Protocol.Framing;
using Router.Protocol.Packets;

namespace Router.Protocol.Tests.Support;

/// <summary>Reads a whole stream as a connection does, however its bytes arrive.</summary>
internal sealed class KnownAnswerReader
{
    private readonly FrameReader _frames = new();
    private readonly List<KnownAnswerEntry> _entries = [];
    private bool _isBroken;

    /// <summary>Everything arrives at once, in one piece.</summary>
    public static List<KnownAnswerEntry> ReadWhole(ReadOnlyMemory<byte> stream) =>
        Read([stream.Length], (from, to) => new ReadOnlySequence<byte>(stream[from..to]));

    /// <summary>The bytes arrive in two pieces, which stay pieces.</summary>
    public static List<KnownAnswerEntry> ReadCut(ReadOnlyMemory<byte> stream, int cut) =>
        Read([cut, stream.Length], (from, to) => KnownAnswerSegment.Split(stream[from..to], Math.Max(0, cut - from), stream.Length));

    /// <summary>One byte arrives after the other.</summary>
    public static List<KnownAnswerEntry> ReadByteByByte(ReadOnlyMemory<byte> stream) =>
        Read(Enumerable.Range(1, stream.Length), (from, to) => new ReadOnlySequence<byte>(stream[from..to]));

    /// <summary>Everything arrives at once, in pieces of this length.</summary>
    public static List<KnownAnswerEntry> ReadInSegments(ReadOnlyMemory<byte> stream, int length) =>
        Read([stream.Length], (from, to) => KnownAnswerSegment.Split(stream[from..to], length, length));

    /// <param name="arrivals">How many bytes of the stream are there at each look.</param>
    /// <param name="bufferOf">The buffer that holds the stream from the first offset to the second.</param>
    private static List<KnownAnswerEntry> Read(IEnumerable<int> arrivals, Func<int, int, ReadOnlySequence<byte>> bufferOf)
    {
        var reader = new KnownAnswerReader();
        int consumed = 0;
        int end = 0;
        foreach (int arrival in arrivals)
        {
            end = arrival;
            consumed += reader.Feed(bufferOf(consumed, end), isCompleted: false);
        }

        reader.Feed(bufferOf(consumed, end), isCompleted: true);
        return reader._entries;
    }

    private int Feed(ReadOnlySequence<byte> buffer, bool isCompleted)
    {
        SequencePosition consumed = buffer.Start;
        bool goesOn = !_isBroken;
        while (goesOn)
        {
            FrameReadResult result = _frames.Read(buffer.Slice(consumed), isCompleted);
            consumed = result.Consumed;
            goesOn = Take(result);
        }

        return (int)buffer.Slice(0, consumed).Length;
    }

    private bool Take(FrameReadResult result)
    {
        switch (result.Status)
        {
            case FrameStatus.Packet:
                PacketReader.TryRead(result.Frame, out Packet? packet, out PacketError error);
                _entries.Add(new KnownAnswerEntry(packet, error.Fault, StreamFault.None));
                return true;
            case FrameStatus.Malformed:
                _entries.Add(new KnownAnswerEntry(null, result.PacketFault, StreamFault.None));
                return true;
            case FrameStatus.Broken:
                _entries.Add(new KnownAnswerEntry(null, PacketFault.None, result.StreamFault));
                _isBroken = true;
                return false;
            default:
                return false;
        }
    }
}
