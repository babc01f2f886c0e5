using Router.Journal;
using Router.Journal.Records;
using Router.Sinks.Abstractions;
using Router.Sinks.Names;
using Router.Sinks.Texts.Wording;

namespace Router.Host.History.Missing;

/// <summary>Counts the ids in a journal that the directory has no name for.</summary>
internal sealed class MissingNamesSearch(IJournalReader reader, HistoryView view)
{
    /// <summary>The ids, the most frequent first.</summary>
    public async Task<IReadOnlyList<MissingName>> FindAsync(MissingNamesQuery query, CancellationToken cancellationToken)
    {
        long floor = await reader.FindAsync(view.Moment("--since", query.Since)!.Value, cancellationToken);
        INames names = view.Configuration.NamesAtHand();
        var missing = new Dictionary<string, MissingName>(StringComparer.Ordinal);
        await foreach (JournalEntry entry in JournalWindows.ReadBackwardsAsync(reader, floor, cancellationToken))
        {
            // What was told again was counted when it came.
            if (entry.Record is EventRecord { ReplayedAt: null } record)
            {
                Count(record, missing);
            }
        }

        return
        [
            .. missing.Values
                .Where(id => names.Find(id.Id) is null)
                .OrderByDescending(id => id.Count)
                .ThenByDescending(id => id.LastSeen)
                .ThenBy(id => id.Id, StringComparer.Ordinal),
        ];
    }

    private void Count(EventRecord record, Dictionary<string, MissingName> missing)
    {
        foreach ((string id, IdKind kind) in NamedIds.In(record.Packet))
        {
            string key = NameKey.Of(id);
            missing[key] = missing.TryGetValue(key, out MissingName? known)
                ? known with { Count = known.Count + 1 }
                : new MissingName(id, kind, Count: 1, view.Local(record.At));
        }
    }
}
