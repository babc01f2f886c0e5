using System.Buffers;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using Router.Protocol.Codec;
using Router.Protocol.Framing;
using Router.Protocol.Packets;

namespace Router.Benchmarks.Protocol;

/// <summary>
/// Decoding one packet into an event that owns its memory, against the same event made through <see cref="System.Xml.XmlReader"/>,
/// and against one scan of the same characters for markup.
/// </summary>
public class DecodeBenchmarks
{
    private readonly byte[] _body = CallFinishedPacket.Body;
    private readonly Frame _frame = new(new ReadOnlySequence<byte>(CallFinishedPacket.Body), FrameForm.App);

    [GlobalSetup]
    public void Check()
    {
        AgentEvent ours = Decode();
        AgentEvent theirs = DecodeWithXmlReader();
        bool isSame = ours.Mode == theirs.Mode && ours.Object == theirs.Object && ours.State == theirs.State
            && ours.Initiator == theirs.Initiator && ours.Time == theirs.Time && ours.Fields == theirs.Fields;
        if (!isSame)
        {
            throw new InvalidOperationException("The two decoders give different events: their times cannot be compared.");
        }
    }

    [Benchmark(Baseline = true)]
    public int ScanForMarkup()
    {
        ReadOnlySpan<char> rest = MemoryMarshal.Cast<byte, char>(_body);
        int hits = 0;
        for (int at = rest.IndexOfAny('<', '>', '&'); at >= 0; at = rest.IndexOfAny('<', '>', '&'))
        {
            hits++;
            rest = rest[(at + 1)..];
        }

        return hits;
    }

    [Benchmark]
    public AgentEvent Decode() =>
        PacketReader.TryRead(_frame, out Packet? packet, out PacketError error)
            ? (AgentEvent)packet
            : throw new InvalidOperationException(error.ToString());

    [Benchmark]
    public AgentEvent DecodeWithXmlReader() => XmlReaderDecoder.Decode(_body);
}
