using System.Buffers;
using System.Runtime.InteropServices;

namespace Router.Protocol.Framing;

/// <summary>A bare document that has begun to arrive: how far it was scanned, whatever pieces the buffer is in.</summary>
internal sealed class BareDocument(FrameForm form, int bomLength)
{
    private readonly DocumentScanner<byte>? _utf8 = form.Encoding == WireEncoding.Utf8 ? new() : null;
    private readonly DocumentScanner<ushort>? _utf16 = form.Encoding == WireEncoding.Utf16 ? new() : null;

    /// <summary>How the document stands on the wire.</summary>
    public FrameForm Form => form;

    /// <summary>Bytes of the BOM before the document.</summary>
    public int BomLength => bomLength;

    /// <summary>Bytes of the document that need no second look, without the BOM.</summary>
    public long Scanned { get; private set; }

    /// <summary>Whether the document ends at <see cref="Scanned"/>.</summary>
    public bool IsComplete => _utf8?.IsComplete ?? _utf16!.IsComplete;

    /// <summary>Whether the document has no root that could end it.</summary>
    public bool IsBroken => _utf8?.IsBroken ?? _utf16!.IsBroken;

    /// <summary>Looks at what is new in the document's bytes; the BOM is not among them.</summary>
    public void Scan(in ReadOnlySequence<byte> document)
    {
        ReadOnlySequence<byte> fresh = document.Slice(Scanned);
        if (fresh.IsSingleSegment)
        {
            Scan(fresh.FirstSpan);
            return;
        }

        int length = checked((int)fresh.Length);
        byte[] whole = ArrayPool<byte>.Shared.Rent(length);
        fresh.CopyTo(whole);
        Scan(whole.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(whole);
    }

    private void Scan(ReadOnlySpan<byte> fresh) =>
        Scanned += _utf8 is not null
            ? _utf8.Scan(fresh)
            : _utf16!.Scan(MemoryMarshal.Cast<byte, ushort>(fresh)) * sizeof(ushort);
}
