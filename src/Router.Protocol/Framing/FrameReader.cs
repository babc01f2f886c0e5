using System.Buffers;
using System.Buffers.Binary;
using Router.Protocol.Codec;

namespace Router.Protocol.Framing;

/// <summary>
/// Cuts the bytes of one connection into packets (protocol.md section 1, "Reading a frame"). It does no I/O: what it answers
/// depends on the bytes alone. One instance serves one connection, one call at a time. Each call gets the buffer from the last
/// <see cref="FrameReadResult.Consumed"/> on; a document that arrives in pieces is remembered, so no byte is scanned twice.
/// </summary>
public sealed class FrameReader
{
    /// <summary>The size cap where none is given: 1 MiB.</summary>
    public const int DefaultCap = 1024 * 1024;

    /// <summary>The largest size cap, 2 MiB: a larger length could be the start of a document.</summary>
    public const int MaxCap = 2 * 1024 * 1024;

    private const int HeaderLength = 4;
    private const int MinBody = 2;

    private readonly int _cap;
    private BareDocument? _document;
    private WireEncoding? _spaceAfter;

    /// <summary>A reader for a new connection.</summary>
    /// <param name="cap">The bytes that a packet may have, without header: 2 to <see cref="MaxCap"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The cap is out of range.</exception>
    public FrameReader(int cap = DefaultCap)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cap, MinBody);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(cap, MaxCap);
        _cap = cap;
    }

    /// <summary>Looks for the next packet.</summary>
    /// <param name="buffer">All bytes that are read and not yet consumed.</param>
    /// <param name="isCompleted">Whether no more will come: a packet that is not whole is then <see cref="StreamFault.EndOfStream"/>.</param>
    public FrameReadResult Read(in ReadOnlySequence<byte> buffer, bool isCompleted = false)
    {
        ReadOnlySequence<byte> rest = buffer;
        if (_spaceAfter is { } encoding)
        {
            rest = rest.Slice(WhiteSpace.Length(rest, encoding, _cap, isCompleted));
        }

        FrameReadResult result = _document is null ? ReadStart(rest) : ReadDocument(rest, _document);
        return result.Status == FrameStatus.NeedMore && isCompleted && !rest.IsEmpty
            ? FrameReadResult.Broken(StreamFault.EndOfStream, rest.Start, rest.End)
            : result;
    }

    private FrameReadResult ReadStart(in ReadOnlySequence<byte> rest)
    {
        ReadOnlySpan<byte> head = rest.FirstSpan;
        if (head.Length < PacketStart.MaxLength)
        {
            Span<byte> copy = new byte[PacketStart.MaxLength];
            ReadOnlySequence<byte> first = rest.Slice(0, Math.Min(rest.Length, copy.Length));
            first.CopyTo(copy);
            head = copy[..(int)first.Length];
        }

        if (head.Length < HeaderLength)
        {
            return FrameReadResult.NeedMore(rest.Start, rest.End);
        }

        uint length = BinaryPrimitives.ReadUInt32LittleEndian(head);
        if (length >= MinBody && length <= (uint)_cap)
        {
            return ReadBody(rest, (int)length);
        }

        switch (PacketStart.TryReadDocument(head, out FrameForm form, out int bomLength))
        {
            case OperationStatus.Done:
                _document = new BareDocument(form, bomLength);
                return ReadDocument(rest, _document);
            case OperationStatus.NeedMoreData:
                return FrameReadResult.NeedMore(rest.Start, rest.End);
            default:
                return FrameReadResult.Broken(StreamFault.NotAPacket, rest.Start, rest.End);
        }
    }

    private FrameReadResult ReadBody(in ReadOnlySequence<byte> rest, int length)
    {
        if (rest.Length < HeaderLength + length)
        {
            return FrameReadResult.NeedMore(rest.Start, rest.End);
        }

        _spaceAfter = null;
        ReadOnlySequence<byte> body = rest.Slice(HeaderLength, length);
        FrameForm form = PacketStart.FormOfBody(body, out int bomLength);
        if (form.Encoding == WireEncoding.Utf16 && length % 2 != 0)
        {
            return FrameReadResult.Malformed(new Frame(body, form), PacketFault.OddLength, body.End);
        }

        return FrameReadResult.Packet(new Frame(bomLength == 0 ? body : body.Slice(bomLength), form), body.End);
    }

    private FrameReadResult ReadDocument(in ReadOnlySequence<byte> rest, BareDocument document)
    {
        ReadOnlySequence<byte> body = rest.Slice(document.BomLength);
        document.Scan(body.Length > _cap ? body.Slice(0, _cap) : body);
        if (document.IsBroken)
        {
            return FrameReadResult.Broken(StreamFault.NoRoot, rest.Start, rest.End);
        }

        if (document.IsComplete)
        {
            _document = null;
            _spaceAfter = document.Form.Encoding;
            ReadOnlySequence<byte> whole = body.Slice(0, document.Scanned);
            return FrameReadResult.Packet(new Frame(whole, document.Form), whole.End);
        }

        return body.Length >= _cap
            ? FrameReadResult.Broken(StreamFault.DocumentTooLong, rest.Start, rest.End)
            : FrameReadResult.NeedMore(rest.Start, rest.End);
    }
}
