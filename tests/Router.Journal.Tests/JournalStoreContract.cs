using Router.Journal.Progress;
using Router.Journal.Records;
using static Router.Journal.Tests.TestRecords;

namespace Router.Journal.Tests;

/// <summary>What every store does; each store's tests derive from it.</summary>
public abstract partial class JournalStoreContract : IAsyncLifetime
{
    private IJournalStore _store = null!;

    /// <summary>Opens an empty store that has room for all that a test appends.</summary>
    protected abstract ValueTask<IJournalStore> OpenAsync();

    public async Task InitializeAsync() => _store = await OpenAsync();

    public async Task DisposeAsync() => await _store.DisposeAsync();

    private ValueTask<AppendResult> Append(params JournalRecord[] records) => _store.AppendAsync(records, [], default);

    private ValueTask<AppendResult> Move(SinkProgress progress) => _store.AppendAsync([], [progress], default);

    private ValueTask<AppendResult> Know(string sink) => Move(Settled(sink, _store.LastSequence));

    private async Task<SinkStanding> Standing(string sink) => (await _store.ReadStandingAsync(sink, default)).ShouldNotBeNull();
}
