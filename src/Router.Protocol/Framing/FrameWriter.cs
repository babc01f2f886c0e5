using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Router.Protocol.Framing;

/// <summary>Writes one packet's characters as they stand on the wire (protocol.md section 1).</summary>
public static class FrameWriter
{
    private const int HeaderLength = 4;

    /// <summary>Writes <paramref name="xml"/> in the given form: <see cref="FrameForm.App"/> or <see cref="FrameForm.Client"/>, or another that is read.</summary>
    /// <exception cref="ArgumentException">The packet would be longer than <see cref="FrameReader.MaxCap"/>: nobody could read it.</exception>
    public static void Write(IBufferWriter<byte> output, ReadOnlySpan<char> xml, FrameForm form)
    {
        ArgumentNullException.ThrowIfNull(output);
        ReadOnlySpan<byte> bom = form.HasBom ? PacketStart.Bom(form.Encoding) : default;
        int textLength = form.Encoding == WireEncoding.Utf8 ? Encoding.UTF8.GetByteCount(xml) : xml.Length * sizeof(char);
        int length = bom.Length + textLength;
        if (length > FrameReader.MaxCap)
        {
            throw new ArgumentException($"A packet of {length} bytes is longer than the {FrameReader.MaxCap} that can be read.", nameof(xml));
        }

        Span<byte> target = output.GetSpan(HeaderLength + length);
        int written = 0;
        if (form.HasHeader)
        {
            BinaryPrimitives.WriteInt32LittleEndian(target, length);
            written = HeaderLength;
        }

        bom.CopyTo(target[written..]);
        WriteText(target[(written + bom.Length)..], xml, form.Encoding);
        output.Advance(written + length);
    }

    private static void WriteText(Span<byte> target, ReadOnlySpan<char> xml, WireEncoding encoding)
    {
        if (encoding == WireEncoding.Utf8)
        {
            Encoding.UTF8.GetBytes(xml, target);
        }
        else
        {
            // Not through Encoding.Unicode: a lone surrogate that people typed goes out as it is.
            MemoryMarshal.AsBytes(xml).CopyTo(target);
        }
    }
}
