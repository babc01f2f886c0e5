using System.Buffers;
using System.Runtime.InteropServices;
using Router.Protocol.Codec;

namespace Router.Protocol.Framing;

/// <summary>What <see cref="FrameReader.Read"/> found, and how far it came.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct FrameReadResult
{
    private const int ShownBytes = 32;

    /// <summary>What was found.</summary>
    public FrameStatus Status { get; private init; }

    /// <summary>The packet; with <see cref="FrameStatus.Malformed"/> the bytes that cannot be read.</summary>
    public Frame Frame { get; private init; }

    /// <summary>Why the packet is malformed.</summary>
    public PacketFault PacketFault { get; private init; }

    /// <summary>Why the stream is broken.</summary>
    public StreamFault StreamFault { get; private init; }

    /// <summary>All before it is done with.</summary>
    public SequencePosition Consumed { get; private init; }

    /// <summary>All before it was looked at; looking again is of use only when there is more.</summary>
    public SequencePosition Examined { get; private init; }

    /// <summary>
    /// One sentence for a log about a broken stream: why, and the first 32 bytes in hex of <paramref name="buffer"/>,
    /// which is the buffer that was read.
    /// </summary>
    public string DescribeFault(in ReadOnlySequence<byte> buffer)
    {
        ReadOnlySequence<byte> rest = buffer.Slice(Consumed);
        byte[] shown = rest.Slice(0, Math.Min(rest.Length, ShownBytes)).ToArray();
        string why = StreamFault switch
        {
            StreamFault.NotAPacket => "neither a packet length nor the start of a document",
            StreamFault.DocumentTooLong => "a document without header does not end within the size cap",
            StreamFault.NoRoot => "a document without header has no root element",
            StreamFault.EndOfStream => "the stream ends inside a packet",
            _ => "nothing is wrong",
        };
        return $"{why}; the bytes are {Convert.ToHexString(shown)}";
    }

    internal static FrameReadResult NeedMore(SequencePosition consumed, SequencePosition examined) => new()
    {
        Status = FrameStatus.NeedMore,
        Consumed = consumed,
        Examined = examined,
    };

    internal static FrameReadResult Packet(Frame frame, SequencePosition consumed) => new()
    {
        Status = FrameStatus.Packet,
        Frame = frame,
        Consumed = consumed,
        Examined = consumed,
    };

    internal static FrameReadResult Malformed(Frame frame, PacketFault fault, SequencePosition consumed) => new()
    {
        Status = FrameStatus.Malformed,
        Frame = frame,
        PacketFault = fault,
        Consumed = consumed,
        Examined = consumed,
    };

    internal static FrameReadResult Broken(StreamFault fault, SequencePosition consumed, SequencePosition examined) => new()
    {
        Status = FrameStatus.Broken,
        StreamFault = fault,
        Consumed = consumed,
        Examined = examined,
    };
}
