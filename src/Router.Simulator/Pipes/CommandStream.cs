using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;
using Router.Protocol.Codec;
using Router.Protocol.Framing;
using Router.Protocol.Packets;

namespace Router.Simulator.Pipes;

/// <summary>
/// Cuts what a client sends into commands: back to back, torn, with or without header. After bytes that cannot be read it goes
/// on with the next <c>&lt;Command</c>.
/// </summary>
internal static class CommandStream
{
    private const int HopelessAfter = 16;

    private static readonly byte[] Utf8Start = "<Command"u8.ToArray();
    private static readonly byte[] Utf16Start = Encoding.Unicode.GetBytes("<Command");

    /// <summary>Reads until the stream ends.</summary>
    public static async IAsyncEnumerable<Inbound> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken ended)
    {
        var input = PipeReader.Create(stream, new StreamPipeReaderOptions(leaveOpen: true));
        var frames = new FrameReader();
        int broken = 0;
        for (ReadResult read = await input.ReadAsync(ended); ; read = await input.ReadAsync(ended))
        {
            ReadOnlySequence<byte> rest = read.Buffer;
            FrameReadResult frame = frames.Read(rest, read.IsCompleted);
            for (; frame.Status != FrameStatus.NeedMore; frame = frames.Read(rest, read.IsCompleted))
            {
                if (frame.Status == FrameStatus.Broken)
                {
                    broken++;
                    yield return new Inbound(Command: null, frame.DescribeFault(rest), broken >= HopelessAfter);
                    frames = new FrameReader();
                    rest = Resume(rest.Slice(frame.Consumed));
                    continue;
                }

                Inbound inbound = Decode(frame);
                broken = inbound.Command is null ? broken : 0;
                yield return inbound;
                rest = rest.Slice(frame.Consumed);
            }

            input.AdvanceTo(frame.Consumed, frame.Examined);
            if (read.IsCompleted)
            {
                yield break;
            }
        }
    }

    private static Inbound Decode(in FrameReadResult frame)
    {
        if (frame.Status == FrameStatus.Malformed)
        {
            return new Inbound(Command: null, new PacketError(frame.PacketFault, 0).ToString());
        }

        if (!PacketReader.TryRead(frame.Frame, out Packet? packet, out PacketError error))
        {
            return new Inbound(Command: null, error.ToString());
        }

        return packet is AgentCommand command
            ? new Inbound(command, Problem: null)
            : new Inbound(Command: null, "the root is not Command");
    }

    /// <summary>What is left from the next start of a command on; nothing when there is none.</summary>
    private static ReadOnlySequence<byte> Resume(in ReadOnlySequence<byte> broken)
    {
        byte[] bytes = broken.ToArray();
        int[] starts = [.. new[] { Find(bytes, Utf8Start), Find(bytes, Utf16Start) }.Where(start => start > 0)];
        return broken.Slice(starts.Length == 0 ? bytes.Length : starts.Min());
    }

    private static int Find(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> start)
    {
        int at = bytes.IsEmpty ? -1 : bytes[1..].IndexOf(start);
        return at < 0 ? -1 : at + 1;
    }
}
