using System.Buffers;
using System.Text;
using Router.Protocol.Framing;

namespace Router.Protocol.Tests.Framing;

/// <summary>
/// Plays the connection: gives a reader a stream in pieces, as a pipe would, and checks at every call that the reader keeps
/// the contract about what it consumed and examined.
/// </summary>
internal sealed class FrameFeed(FrameReader reader)
{
    private readonly List<FrameOutcome> _outcomes = [];
    private int _consumed;

    public FrameFeed()
        : this(new FrameReader())
    {
    }

    /// <summary>The length of the segments that a buffer is handed out in.</summary>
    public int SegmentLength { get; init; } = int.MaxValue;

    /// <summary>How often the reader asked for more.</summary>
    public int NeedMoreCount { get; private set; }

    /// <summary>All outcomes of a stream that arrives at once and ends.</summary>
    public static List<FrameOutcome> Whole(ReadOnlyMemory<byte> stream, int cap = FrameReader.DefaultCap) =>
        new FrameFeed(new FrameReader(cap)).Read(stream, []);

    /// <summary>All outcomes of a stream that arrives cut at these places and ends.</summary>
    public List<FrameOutcome> Read(ReadOnlyMemory<byte> stream, IEnumerable<int> cuts)
    {
        foreach (int cut in cuts)
        {
            if (!ReadUpTo(stream[..cut], isCompleted: false))
            {
                return _outcomes;
            }
        }

        ReadUpTo(stream, isCompleted: true);
        return _outcomes;
    }

    /// <summary>Reads until more is needed; <see langword="false"/> when the stream is broken.</summary>
    public bool ReadUpTo(ReadOnlyMemory<byte> arrived, bool isCompleted)
    {
        while (true)
        {
            ReadOnlySequence<byte> buffer = Segments.Of(arrived[_consumed..], SegmentLength);
            FrameReadResult result = reader.Read(buffer, isCompleted);
            long consumed = buffer.Slice(0, result.Consumed).Length;
            long examined = buffer.Slice(0, result.Examined).Length;
            switch (result.Status)
            {
                case FrameStatus.NeedMore:
                    examined.ShouldBe(buffer.Length, "a pipe waits for more only when all was examined");
                    (isCompleted && consumed < buffer.Length).ShouldBeFalse("a stream that has ended inside a packet is broken");
                    NeedMoreCount++;
                    _consumed += (int)consumed;
                    return true;
                case FrameStatus.Broken:
                    _outcomes.Add(FrameOutcome.Broken(result.StreamFault));
                    _consumed += (int)consumed;
                    return false;
                default:
                    consumed.ShouldBeGreaterThan(0, "a packet takes bytes");
                    examined.ShouldBe(consumed);
                    buffer.Slice(0, result.Frame.Body.End).Length.ShouldBe(consumed, "a packet ends where the next begins");
                    _outcomes.Add(new FrameOutcome(
                        result.Status,
                        result.Frame.Form,
                        Encoding.Latin1.GetString(result.Frame.Body.ToArray()),
                        result.PacketFault,
                        result.StreamFault));
                    _consumed += (int)consumed;
                    break;
            }
        }
    }
}
