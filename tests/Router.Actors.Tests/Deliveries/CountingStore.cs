using Router.Actors.Tests.Support;
using Router.Journal;

namespace Router.Actors.Tests.Deliveries;

/// <summary>Counts what a sink reads.</summary>
internal sealed class CountingStore(IJournalStore store) : DelegatingStore(store)
{
    private int _entries;

    public int EntriesRead => Volatile.Read(ref _entries);

    public override async ValueTask<SinkPage> ReadSinkAsync(string sink, long after, int limit, CancellationToken cancellationToken)
    {
        SinkPage page = await base.ReadSinkAsync(sink, after, limit, cancellationToken);
        Interlocked.Add(ref _entries, page.Entries.Count);
        return page;
    }
}
