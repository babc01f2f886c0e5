using Router.Journal.Progress;

namespace Router.Journal.Tests.Sqlite.Recovery;

/// <summary>What a journal must not lose without a word, kept by the test beside it.</summary>
internal sealed class JournalModel
{
    /// <summary>The highest number that was acknowledged.</summary>
    public long Last { get; set; }

    /// <summary>For each sink its undelivered events.</summary>
    public Dictionary<string, SortedSet<long>> Pending { get; } = new(StringComparer.Ordinal);

    /// <summary>For each sink its rows, by delivery id.</summary>
    public Dictionary<string, Dictionary<string, DeliveryRow>> Rows { get; } = new(StringComparer.Ordinal);

    /// <summary>Names that sinks had before.</summary>
    public Dictionary<string, string> FormerNames { get; } = new(StringComparer.Ordinal);

    /// <summary>What is neither in the journal nor named by the loss.</summary>
    public async Task<IReadOnlyList<string>> MissingAsync(IJournalStore store, JournalLoss? loss)
    {
        List<string> missing = [];
        foreach ((string sink, SortedSet<long> pending) in Pending)
        {
            if (IsNamed(loss, sink))
            {
                continue;
            }

            var found = new HashSet<long>();
            var rows = new HashSet<string>(StringComparer.Ordinal);
            foreach (string name in NamesOf(sink))
            {
                long cursor = (await store.ReadStandingAsync(name, default))?.Cursor ?? 0;
                found.UnionWith((await store.ReadSinkAsync(name, cursor, 10_000, default)).Entries.Select(entry => entry.Sequence));
                rows.UnionWith(((await store.ReadStandingAsync(name, default))?.Rows ?? []).Select(row => row.DeliveryId));
                rows.UnionWith((await store.ReadDeadLettersAsync(name, -1, 10_000, default)).Select(row => row.DeliveryId));
            }

            missing.AddRange(pending.Where(number => !found.Contains(number) && !IsLost(loss, number)).Select(number => $"{sink}/{number}"));
            missing.AddRange(Rows[sink].Values
                .Where(row => !rows.Contains(row.DeliveryId) && !found.Contains(row.Sequence) && !IsLost(loss, row.Sequence))
                .Where(_ => !NamesOf(sink).Any(name => loss?.RowsLost.ContainsKey(name) == true || loss?.SinksSetBack.Contains(name, StringComparer.Ordinal) == true))
                .Select(row => $"{sink}/row {row.Sequence} {row.State}"));
        }

        return missing;
    }

    private bool IsNamed(JournalLoss? loss, string sink) =>
        NamesOf(sink).Any(name => loss?.SinksWithoutPlace.Contains(name, StringComparer.Ordinal) == true);

    /// <summary>A sink's names: with the newest part of the journal, its last one may be lost.</summary>
    private string[] NamesOf(string sink) => FormerNames.TryGetValue(sink, out string? former) ? [sink, former] : [sink];

    private static bool IsLost(JournalLoss? loss, long number) => loss?.Lost.Any(range => number >= range.From && number <= range.Through) == true;
}
