using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Router.Journal.Sqlite.Codec;

/// <summary>Reads what <see cref="BodyWriter"/> wrote. A body that ends too early is an <see cref="InvalidDataException"/>.</summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct BodyReader(ReadOnlySpan<byte> body)
{
    private ReadOnlySpan<byte> _rest = body;

    /// <summary>Whether all was read.</summary>
    public readonly bool IsAtEnd => _rest.IsEmpty;

    public uint ReadFixed() => BinaryPrimitives.ReadUInt32LittleEndian(Take(sizeof(uint)));

    public byte ReadByte() => Take(1)[0];

    public long ReadNumber()
    {
        ulong value = 0;
        for (int shift = 0; shift < 70; shift += 7)
        {
            byte part = Take(1)[0];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return (long)(value >> 1) ^ -(long)(value & 1);
            }
        }

        throw new InvalidDataException("A number has no end.");
    }

    /// <summary>How many of something follow; never more than there are bytes left.</summary>
    public int ReadCount()
    {
        long count = ReadNumber();
        return count >= 0 && count <= _rest.Length ? (int)count : throw new InvalidDataException("A length is wrong.");
    }

    public int ReadInt32() => checked((int)ReadNumber());

    public DateTimeOffset ReadTime() => new(BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long))), TimeSpan.Zero);

    public Guid ReadGuid() => new(Take(16));

    public ReadOnlySpan<byte> ReadBytes() => Take(ReadCount());

    public string ReadText()
    {
        long length = ReadNumber();
        if (length >= 0)
        {
            ReadOnlySpan<byte> bytes = Take(length);
            return length > TextCache.LongestText ? Encoding.UTF8.GetString(bytes) : TextCache.Get(bytes);
        }

        return new string(MemoryMarshal.Cast<byte, char>(Take(-length * sizeof(char))));
    }

    public string? ReadOptional() => ReadByte() == 0 ? null : ReadText();

    public Dictionary<string, string> ReadTexts()
    {
        int count = ReadCount();
        var texts = new Dictionary<string, string>(count, StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            string name = ReadText();
            texts[name] = ReadText();
        }

        return texts;
    }

    private ReadOnlySpan<byte> Take(long count)
    {
        if (count > _rest.Length)
        {
            throw new InvalidDataException("It ends too early.");
        }

        ReadOnlySpan<byte> taken = _rest[..(int)count];
        _rest = _rest[(int)count..];
        return taken;
    }
}
