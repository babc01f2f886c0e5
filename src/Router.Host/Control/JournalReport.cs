using Router.Journal.Sqlite;

namespace Router.Host.Control;

/// <summary>The journal as it lies on the disk.</summary>
/// <param name="Path">Its file; <see langword="null"/> when it is in memory alone, as with <c>run --dry-run</c>.</param>
/// <param name="Size">How many bytes its files take.</param>
/// <param name="SizeLimit">How many it may take.</param>
/// <param name="Oldest">When its oldest record was written; <see langword="null"/> when it is empty or does not answer.</param>
/// <param name="Durability">What a journaled event outlives.</param>
/// <param name="Fault">Why it cannot be read; <see langword="null"/> as a rule. Why it cannot be written, the status itself says.</param>
internal sealed record JournalReport(
    string? Path, long Size, long SizeLimit, DateTimeOffset? Oldest, JournalDurability Durability, string? Fault = null);
