using System.Runtime.InteropServices;

namespace Router.Journal.Sqlite.Tables;

/// <summary>What several pending events add up to.</summary>
/// <param name="Events">How many events.</param>
/// <param name="Deliveries">How many deliveries of theirs.</param>
/// <param name="Sum">The sum of their numbers, each times its deliveries.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PendingTotals(long Events, long Deliveries, long Sum);
