using System.Buffers;
using Router.Protocol.Codec;
using Router.Protocol.Framing;

namespace Router.Protocol.Fuzz;

/// <summary>
/// Plays one input as a connection: gives it to a new reader in chunks and hands on what comes out. Every call must take
/// bytes, ask for more, or end.
/// </summary>
internal static class StreamPlayer
{
    /// <summary>One packet: where it ends in the input, its length, its form, and why it cannot be read.</summary>
    public readonly record struct Cut(long End, long Length, FrameForm Form, PacketFault Fault);

    /// <summary>Reads the input to its end or fault, and adds each packet to <paramref name="cuts"/>.</summary>
    public static StreamFault Play(ReadOnlyMemory<byte> input, int cap, Func<int> nextChunk, List<Cut> cuts, Action<Frame>? onPacket)
    {
        var reader = new FrameReader(cap);
        int consumed = 0;
        int arrived = 0;
        while (true)
        {
            bool isCompleted = arrived == input.Length;
            var buffer = new ReadOnlySequence<byte>(input[consumed..arrived]);
            FrameReadResult result = reader.Read(buffer, isCompleted);
            int taken = (int)buffer.Slice(0, result.Consumed).Length;
            consumed += taken;
            switch (result.Status)
            {
                case FrameStatus.Broken:
                    Require(result.DescribeFault(buffer).Length > 0, "a fault has a description");
                    return result.StreamFault;
                case FrameStatus.NeedMore when isCompleted:
                    Require(consumed == input.Length, "a stream that ends inside a packet is broken");
                    return StreamFault.None;
                case FrameStatus.NeedMore:
                    Require(buffer.Slice(result.Examined).IsEmpty, "all is examined before more is needed");
                    arrived = Math.Min(input.Length, arrived + nextChunk());
                    break;
                default:
                    Require(taken > 0, "a packet takes bytes");
                    cuts.Add(new Cut(consumed, result.Frame.Body.Length, result.Frame.Form, result.PacketFault));
                    if (result.Status == FrameStatus.Packet)
                    {
                        onPacket?.Invoke(result.Frame);
                    }

                    break;
            }
        }
    }

    /// <summary>Ends the run when a promise is broken.</summary>
    public static void Require(bool holds, string promise)
    {
        if (!holds)
        {
            throw new BrokenPromiseException($"broken promise: {promise}");
        }
    }
}
