using System.Buffers;
using System.IO.Pipelines;
using Router.Protocol.Codec;
using Router.Protocol.Framing;
using Router.Protocol.Packets;

namespace Router.Actors.Agents.Pipes;

/// <summary>
/// Reads one connection: bytes in, packets out. One read at a time; decoding runs where the read completes, off the actor.
/// </summary>
internal sealed class PacketPump(Stream stream) : IDisposable
{
    private const int BufferSize = 64 * 1024;
    private const int SmallestRead = 16 * 1024;

    private readonly PipeReader _input = PipeReader.Create(
        stream,
        new StreamPipeReaderOptions(bufferSize: BufferSize, minimumReadSize: SmallestRead, leaveOpen: true));

    private readonly FrameReader _frames = new();

    /// <summary>Waits for bytes and answers the packets in them; comes back only with a packet, or at the end.</summary>
    /// <exception cref="IOException">The connection broke.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing that was read is lost with that.</exception>
    public async Task<PumpedRead> ReadAsync(CancellationToken cancellationToken)
    {
        for (; ; )
        {
            ReadResult read = await _input.ReadAsync(cancellationToken);
            PumpedRead? pumped = Cut(read);
            if (pumped is not null)
            {
                return pumped;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _input.Complete();

    private PumpedRead? Cut(in ReadResult read)
    {
        var events = new List<ReadEvent>();
        var results = new List<CommandResult>();
        var malformed = new List<MalformedPacket>();
        long bytes = 0;
        ReadOnlySequence<byte> rest = read.Buffer;
        FrameReadResult found;
        while ((found = _frames.Read(rest, read.IsCompleted)).Status is FrameStatus.Packet or FrameStatus.Malformed)
        {
            byte[] body = found.Frame.Body.ToArray();
            if (found.Status == FrameStatus.Malformed)
            {
                malformed.Add(new MalformedPacket(body, new PacketError(found.PacketFault, 0).ToString()));
                bytes += body.Length;
            }
            else if (!PacketReader.TryRead(new Frame(new ReadOnlySequence<byte>(body), found.Frame.Form), out Packet? packet, out PacketError error))
            {
                malformed.Add(new MalformedPacket(body, error.ToString()));
                bytes += body.Length;
            }
            else if (packet is CommandResult result)
            {
                results.Add(result);
            }
            else if (packet is AgentEvent @event)
            {
                events.Add(new ReadEvent(@event, body));
                bytes += body.Length;
            }
            else
            {
                malformed.Add(new MalformedPacket(body, "a command, which only clients send"));
                bytes += body.Length;
            }

            rest = rest.Slice(found.Consumed);
        }

        // A stream that ends inside a packet is a connection that broke, and no puzzle about its bytes.
        bool isBroken = found.Status == FrameStatus.Broken;
        bool isFault = isBroken && found.StreamFault != StreamFault.EndOfStream;
        string? fault = isFault ? found.DescribeFault(rest) : null;
        _input.AdvanceTo(found.Consumed, found.Examined);
        bool isEmpty = events.Count + results.Count + malformed.Count == 0;
        return isEmpty && !isBroken && !read.IsCompleted
            ? null
            : new PumpedRead(new PacketsRead(events, results, malformed, bytes), isBroken || read.IsCompleted, fault);
    }
}
