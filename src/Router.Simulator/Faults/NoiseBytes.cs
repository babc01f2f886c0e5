using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Router.Protocol.Framing;

namespace Router.Simulator.Faults;

/// <summary>Makes the bytes of <see cref="NoiseFault"/>.</summary>
internal static class NoiseBytes
{
    private const int OversizedBody = 64;
    private const string BrokenXml = "<Event Mode=\"Softphone\" Object=\"Call\"><CallID>1</CallFrom></Event>";

    /// <summary>The bytes of one piece of noise.</summary>
    public static byte[] Make(NoiseFault fault, Random random)
    {
        switch (fault.Kind)
        {
            case NoiseKind.Garbage:
                byte[] garbage = new byte[fault.Size];
                random.NextBytes(garbage);

                // A length beyond every cap, and not the start of any document.
                garbage.AsSpan(0, 4).Fill(0xF5);
                return garbage;
            case NoiseKind.Oversized:
                byte[] oversized = new byte[sizeof(int) + OversizedBody];
                BinaryPrimitives.WriteInt32LittleEndian(oversized, FrameReader.MaxCap + 2);
                return oversized;
            case NoiseKind.Odd:
                byte[] text = Encoding.Unicode.GetBytes("<Event Object=\"Call\"></Event>");
                byte[] odd = new byte[sizeof(int) + text.Length + 1];
                BinaryPrimitives.WriteInt32LittleEndian(odd, text.Length + 1);
                text.CopyTo(odd.AsSpan(sizeof(int)));
                return odd;
            default:
                var output = new ArrayBufferWriter<byte>();
                FrameWriter.Write(output, BrokenXml, FrameForm.App);
                return output.WrittenSpan.ToArray();
        }
    }
}
