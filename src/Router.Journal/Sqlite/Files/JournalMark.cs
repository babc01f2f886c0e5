using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;
using Router.Journal.Sqlite.Codec;
using Router.Journal.Sqlite.Statements;

namespace Router.Journal.Sqlite.Files;

/// <summary>
/// The number of the last acknowledged record, in a small file of its own. When the journal's newest part cannot be read any more, it says
/// what is missing, and numbers are never used twice. Two slots are written in turn, so that one always stands; nothing is forced to the
/// disk for it.
/// </summary>
internal sealed class JournalMark : IDisposable
{
    private const int SlotSize = 32;
    private const int ChecksumAt = 8;

    private readonly SafeFileHandle _file;
    private readonly long _length;
    private readonly byte[] _slot = new byte[SlotSize];
    private int _next;

    private JournalMark(SafeFileHandle file)
    {
        _file = file;
        _length = RandomAccess.GetLength(file);
        long first = Read(file, 0);
        long second = Read(file, 1);
        IsSure = first >= 0 && second >= 0 && _length == 2 * SlotSize;
        Sequence = Math.Max(0, Math.Max(first, second));
        _next = first >= second ? 1 : 0;
    }

    /// <summary>The number; 0 when nothing was ever written, or nothing readable.</summary>
    public long Sequence { get; private set; }

    /// <summary>Whether both slots were as they were written; otherwise the number may be too low.</summary>
    public bool IsSure { get; }

    /// <summary>Whether there is something in it that is not as it was written.</summary>
    public bool IsDamaged => !IsSure && _length > 0;

    /// <summary>Where the mark of a journal lies.</summary>
    public static string PathOf(string journal) => Path.ChangeExtension(journal, ".mark");

    /// <summary>Opens the mark of a journal, and makes it if there is none.</summary>
    /// <exception cref="JournalException">That cannot be done.</exception>
    public static JournalMark Open(string journal)
    {
        string path = PathOf(journal);
        JournalFiles.CreatePrivate(path);
        try
        {
            return new JournalMark(File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw SqliteFaults.Of(path, cause);
        }
    }

    /// <summary>The number that the mark of a journal has; 0 when there is none that can be read.</summary>
    public static long ReadOf(string journal)
    {
        try
        {
            using SafeFileHandle file = File.OpenHandle(PathOf(journal), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return Math.Max(0, Math.Max(Read(file, 0), Read(file, 1)));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    /// <summary>Writes a higher number.</summary>
    public void Write(long sequence)
    {
        if (sequence > Sequence)
        {
            Put(sequence);
        }
    }

    /// <summary>Writes both slots, whatever they held.</summary>
    public void WriteAll(long sequence)
    {
        RandomAccess.SetLength(_file, 2 * SlotSize);
        Put(sequence);
        Put(sequence);
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private void Put(long sequence)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_slot, sequence);
        BinaryPrimitives.WriteUInt32LittleEndian(_slot.AsSpan(ChecksumAt), Checksum.Start().Add(sequence).Value);
        try
        {
            RandomAccess.Write(_file, _slot, _next * SlotSize);
        }
        catch (IOException)
        {
            // What it is about is committed; that the mark is behind costs at most a name for a later loss.
            return;
        }

        _next = 1 - _next;
        Sequence = sequence;
    }

    /// <summary>The number in a slot; -1 when it is not as it was written.</summary>
    private static long Read(SafeFileHandle file, int slot)
    {
        Span<byte> bytes = stackalloc byte[SlotSize];
        if (RandomAccess.Read(file, bytes, slot * SlotSize) < SlotSize)
        {
            return -1;
        }

        long sequence = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        return sequence >= 0 && BinaryPrimitives.ReadUInt32LittleEndian(bytes[ChecksumAt..]) == Checksum.Start().Add(sequence).Value ? sequence : -1;
    }
}
