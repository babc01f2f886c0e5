using System.Runtime.InteropServices;

namespace Router.Journal.Sqlite.Codec;

/// <summary>A record as its row holds it.</summary>
/// <param name="sequence">Its number.</param>
/// <param name="kind">What it is.</param>
/// <param name="written">When it was written, in ticks of UTC; see <see cref="WrittenTimes"/>.</param>
/// <param name="body">Its content, a checksum first. It is the row's memory: use it before the next row.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct StoredRecord(long sequence, RecordKind kind, long written, ReadOnlySpan<byte> body)
{
    public long Sequence { get; } = sequence;

    public RecordKind Kind { get; } = kind;

    public long Written { get; } = written;

    public ReadOnlySpan<byte> Body { get; } = body;
}
