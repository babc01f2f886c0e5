using System.Buffers;

namespace Router.Protocol.Framing;

/// <summary>What the first bytes of a packet say about its form (protocol.md section 1, "Reading a frame").</summary>
internal static class PacketStart
{
    /// <summary>As many bytes as it takes to know a document's form: a UTF-16 or UTF-8 BOM, then four.</summary>
    public const int MaxLength = 7;

    private const byte TagStart = (byte)'<';

    private static ReadOnlySpan<byte> Utf16Bom => [0xFF, 0xFE];

    private static ReadOnlySpan<byte> Utf8Bom => [0xEF, 0xBB, 0xBF];

    /// <summary>Rules 2 to 4: the start of a document without header. <paramref name="head"/> has at least four bytes.</summary>
    public static OperationStatus TryReadDocument(ReadOnlySpan<byte> head, out FrameForm form, out int bomLength)
    {
        bomLength = BomLength(head);
        ReadOnlySpan<byte> text = head[bomLength..];
        WireEncoding? encoding = text switch
        {
            [TagStart, 0, not 0, 0, ..] => WireEncoding.Utf16,
            [TagStart, not 0, ..] => WireEncoding.Utf8,
            _ => null,
        };
        form = new FrameForm(HasHeader: false, encoding ?? default, HasBom: bomLength > 0);
        if (encoding is not null)
        {
            return OperationStatus.Done;
        }

        bool mayBecomeOne = text is [] or [TagStart] or [TagStart, 0] or [TagStart, 0, not 0];
        return mayBecomeOne ? OperationStatus.NeedMoreData : OperationStatus.InvalidData;
    }

    /// <summary>The form of a body behind a header: UTF-16LE unless it starts like UTF-8.</summary>
    public static FrameForm FormOfBody(in ReadOnlySequence<byte> body, out int bomLength)
    {
        ReadOnlySpan<byte> head = body.FirstSpan;
        if (head.Length < Utf8Bom.Length)
        {
            byte[] copy = body.Slice(0, Math.Min(body.Length, Utf8Bom.Length)).ToArray();
            head = copy;
        }

        bomLength = BomLength(head);
        bool isUtf8 = bomLength == Utf8Bom.Length || head is [TagStart, not 0, ..];
        return new FrameForm(HasHeader: true, isUtf8 ? WireEncoding.Utf8 : WireEncoding.Utf16, HasBom: bomLength > 0);
    }

    /// <summary>The bytes of the BOM that stands before a packet in <paramref name="encoding"/>.</summary>
    public static ReadOnlySpan<byte> Bom(WireEncoding encoding) => encoding == WireEncoding.Utf8 ? Utf8Bom : Utf16Bom;

    private static int BomLength(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith(Utf16Bom))
        {
            return Utf16Bom.Length;
        }

        return head.StartsWith(Utf8Bom) ? Utf8Bom.Length : 0;
    }
}
