using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace Router.Journal.Sqlite.Codec;

/// <summary>Writes a body: numbers in as few bytes as they need, texts in UTF-8. It is used again and again; its buffer only grows.</summary>
internal sealed class BodyWriter
{
    private byte[] _buffer = new byte[4096];
    private int _length;

    /// <summary>What was written since <see cref="Clear"/>.</summary>
    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    public void Clear() => _length = 0;

    /// <summary>Puts four bytes over what stands at a place.</summary>
    public void Patch(int offset, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(_buffer.AsSpan(offset), value);

    /// <summary>Puts one byte over what stands at a place.</summary>
    public void PatchByte(int offset, byte value) => _buffer[offset] = value;

    public void WriteFixed(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Take(sizeof(uint)), value);

    public void WriteByte(byte value) => Take(1)[0] = value;

    /// <summary>A number; small ones of either sign take few bytes.</summary>
    public void WriteNumber(long value)
    {
        Span<byte> target = Reserve(10);
        ulong rest = (ulong)((value << 1) ^ (value >> 63));
        int count = 0;
        for (; rest >= 0x80; rest >>= 7)
        {
            target[count++] = (byte)(rest | 0x80);
        }

        target[count++] = (byte)rest;
        _length += count;
    }

    /// <summary>A moment, exact to the tick; its offset is not kept.</summary>
    public void WriteTime(DateTimeOffset time) => BinaryPrimitives.WriteInt64LittleEndian(Take(sizeof(long)), time.UtcTicks);

    public void WriteGuid(Guid id) => id.TryWriteBytes(Take(16));

    public void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        WriteNumber(bytes.Length);
        bytes.CopyTo(Take(bytes.Length));
    }

    /// <summary>A text; also one that is not well-formed comes back as it is.</summary>
    public void WriteText(ReadOnlySpan<char> text)
    {
        int start = _length;
        if (text.Length < 64)
        {
            // As a rule one byte holds the length: room for it is left, and the text is encoded once.
            Span<byte> target = Reserve(1 + (text.Length * 3));
            if (Utf8.FromUtf16(text, target[1..], out _, out int written, replaceInvalidSequences: false) == OperationStatus.Done
                && written < 64)
            {
                target[0] = (byte)(written << 1);
                _length = start + 1 + written;
                return;
            }
        }

        int length = Encoding.UTF8.GetByteCount(text);
        WriteNumber(length);
        if (Utf8.FromUtf16(text, Reserve(length), out _, out _, replaceInvalidSequences: false) == OperationStatus.Done)
        {
            _length += length;
            return;
        }

        _length = start;

        // A lone surrogate has no UTF-8: a negative length says that the characters follow as they are.
        WriteNumber(-text.Length);
        System.Runtime.InteropServices.MemoryMarshal.AsBytes(text).CopyTo(Take(text.Length * sizeof(char)));
    }

    /// <summary>A text that may be absent.</summary>
    public void WriteOptional(string? text)
    {
        WriteByte(text is null ? (byte)0 : (byte)1);
        if (text is not null)
        {
            WriteText(text);
        }
    }

    public void WriteTexts(IReadOnlyDictionary<string, string> texts)
    {
        WriteNumber(texts.Count);
        if (texts.Count == 0)
        {
            return;
        }

        foreach ((string name, string text) in texts)
        {
            WriteText(name);
            WriteText(text);
        }
    }

    /// <summary>
    /// Characters, written as their number, the bytes of their UTF-8 and these; <see langword="false"/>, and nothing is written, when
    /// they are not well-formed.
    /// </summary>
    public bool TryWriteUtf8(ReadOnlySpan<char> text)
    {
        int start = _length;
        int length = Encoding.UTF8.GetByteCount(text);
        WriteNumber(text.Length);
        WriteNumber(length);
        if (Utf8.FromUtf16(text, Reserve(length), out _, out _, replaceInvalidSequences: false) == OperationStatus.Done)
        {
            _length += length;
            return true;
        }

        _length = start;
        return false;
    }

    private Span<byte> Take(int count)
    {
        Span<byte> taken = Reserve(count);
        _length += count;
        return taken[..count];
    }

    private Span<byte> Reserve(int count)
    {
        if (count > _buffer.Length - _length)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + count));
        }

        return _buffer.AsSpan(_length);
    }
}
