using System.Buffers;
using System.Text;
using Router.Protocol.Framing;

namespace Router.Protocol.Tests.Framing;

/// <summary>Makes the bytes of packets.</summary>
internal static class Wire
{
    /// <summary>A packet in the given form, with header and BOM.</summary>
    public static byte[] Packet(FrameForm form, string xml)
    {
        var output = new ArrayBufferWriter<byte>();
        FrameWriter.Write(output, xml, form);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>What reading that packet gives.</summary>
    public static FrameOutcome Outcome(FrameForm form, string xml) =>
        FrameOutcome.Packet(form, Encoding.Latin1.GetString(Text(form.Encoding, xml)));

    /// <summary>Characters as bytes, without anything around.</summary>
    public static byte[] Text(WireEncoding encoding, string xml) =>
        (encoding == WireEncoding.Utf8 ? Encoding.UTF8 : Encoding.Unicode).GetBytes(xml);

    /// <summary>A header and a body.</summary>
    public static byte[] Framed(ReadOnlySpan<byte> body) => [.. BitConverter.GetBytes(body.Length), .. body];
}
