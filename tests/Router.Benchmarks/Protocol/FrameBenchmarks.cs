using System.Buffers;
using BenchmarkDotNet.Attributes;
using Router.Protocol.Framing;

namespace Router.Benchmarks.Protocol;

/// <summary>
/// Cutting a stream of 1,000 packets into frames, against copying its bytes. Headers give the length away; the end of a bare
/// document has to be looked for, so its time is told beside the goal, not under it.
/// </summary>
public class FrameBenchmarks
{
    private const int Packets = 1000;

    private readonly byte[] _framed = Stream(FrameForm.App);
    private readonly byte[] _bareUtf16 = Stream(new FrameForm(HasHeader: false, WireEncoding.Utf16));
    private readonly byte[] _bareUtf8 = Stream(FrameForm.Client);
    private readonly byte[] _target = new byte[Stream(FrameForm.App).Length];

    [Benchmark(Baseline = true)]
    public void CopyBytes() => _framed.AsSpan().CopyTo(_target);

    [Benchmark]
    public int ReadFrames() => Read(_framed);

    [Benchmark]
    public int ReadBareUtf16() => Read(_bareUtf16);

    [Benchmark]
    public int ReadBareUtf8() => Read(_bareUtf8);

    private static int Read(byte[] stream)
    {
        var reader = new FrameReader();
        var rest = new ReadOnlySequence<byte>(stream);
        int packets = 0;
        while (!rest.IsEmpty)
        {
            FrameReadResult result = reader.Read(rest);
            packets += result.Status == FrameStatus.Packet ? 1 : 0;
            rest = rest.Slice(result.Consumed);
        }

        return packets == Packets ? packets : throw new InvalidOperationException($"{packets} packets of {Packets} were read.");
    }

    private static byte[] Stream(FrameForm form)
    {
        ReadOnlySpan<char> xml = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, char>(CallFinishedPacket.Body);
        var output = new ArrayBufferWriter<byte>();
        for (int i = 0; i < Packets; i++)
        {
            FrameWriter.Write(output, xml, form);
        }

        return output.WrittenSpan.ToArray();
    }
}
