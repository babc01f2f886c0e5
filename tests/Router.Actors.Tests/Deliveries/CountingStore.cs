using Router.Journal;
using Router.Journal.Progress;
using Router.Journal.Records;

namespace Router.Actors.Tests.Deliveries;

/// <summary>Counts what a sink reads.</summary>
internal sealed class CountingStore(IJournalStore store) : IJournalStore
{
    private int _entries;

    public int EntriesRead => Volatile.Read(ref _entries);

    public long LastSequence => store.LastSequence;

    public ValueTask<AppendResult> AppendAsync(
        IReadOnlyList<JournalRecord> records, IReadOnlyList<SinkProgress> progress, CancellationToken cancellationToken) =>
        store.AppendAsync(records, progress, cancellationToken);

    public ValueTask<IReadOnlyList<SinkStanding>> ReadStandingsAsync(CancellationToken cancellationToken) =>
        store.ReadStandingsAsync(cancellationToken);

    public ValueTask<SinkStanding?> ReadStandingAsync(string sink, CancellationToken cancellationToken) =>
        store.ReadStandingAsync(sink, cancellationToken);

    public ValueTask ForgetSinkAsync(string sink, CancellationToken cancellationToken) => store.ForgetSinkAsync(sink, cancellationToken);

    public ValueTask TakeOverSinkAsync(string from, string to, CancellationToken cancellationToken) =>
        store.TakeOverSinkAsync(from, to, cancellationToken);

    public async ValueTask<SinkPage> ReadSinkAsync(string sink, long after, int limit, CancellationToken cancellationToken)
    {
        SinkPage page = await store.ReadSinkAsync(sink, after, limit, cancellationToken);
        Interlocked.Add(ref _entries, page.Entries.Count);
        return page;
    }

    public ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(long after, int limit, CancellationToken cancellationToken) =>
        store.ReadAsync(after, limit, cancellationToken);

    public ValueTask<IReadOnlyList<SinkEntry>> ReadEventsAsync(IReadOnlyList<long> sequences, CancellationToken cancellationToken) =>
        store.ReadEventsAsync(sequences, cancellationToken);

    public ValueTask DisposeAsync() => store.DisposeAsync();
}
