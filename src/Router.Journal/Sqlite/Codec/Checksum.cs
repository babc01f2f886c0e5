using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Router.Journal.Sqlite.Codec;

/// <summary>CRC-32C over what a row holds: one flipped bit never passes. Numbers go in as eight bytes, texts in UTF-16.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Checksum
{
    private uint _crc;

    /// <summary>A checksum over nothing.</summary>
    public static Checksum Start() => new() { _crc = uint.MaxValue };

    /// <summary>What it is so far, as a column holds it.</summary>
    public readonly uint Value => ~_crc;

    public Checksum Add(long number) => new() { _crc = BitOperations.Crc32C(_crc, (ulong)number) };

    /// <summary>Adds bytes, and how many they are.</summary>
    public Checksum Add(ReadOnlySpan<byte> bytes)
    {
        uint crc = BitOperations.Crc32C(_crc, (ulong)bytes.Length);
        while (bytes.Length >= sizeof(ulong))
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[sizeof(ulong)..];
        }

        foreach (byte value in bytes)
        {
            crc = BitOperations.Crc32C(crc, value);
        }

        return new() { _crc = crc };
    }

    public Checksum Add(string text) => Add(MemoryMarshal.AsBytes(text.AsSpan()));
}
