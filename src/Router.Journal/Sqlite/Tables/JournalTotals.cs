using System.Runtime.InteropServices;
using Router.Journal.Sqlite.Codec;

namespace Router.Journal.Sqlite.Tables;

/// <summary>What there must be in the journal as a whole, so that something missing shows, and not only something changed.</summary>
/// <param name="Records">How many records.</param>
/// <param name="Sum">The sum of their numbers; it wraps.</param>
/// <param name="Sinks">How many sinks.</param>
/// <param name="Renames">How many changes of names.</param>
/// <param name="Last">The highest number that was ever given out or passed over.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct JournalTotals(long Records, long Sum, long Sinks, long Renames, long Last)
{
    /// <summary>A checksum over all of it.</summary>
    public long ChecksumOf() => Checksum.Start().Add(Records).Add(Sum).Add(Sinks).Add(Renames).Add(Last).Value;
}
