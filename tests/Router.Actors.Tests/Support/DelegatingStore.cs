using Router.Journal;
using Router.Journal.Progress;
using Router.Journal.Records;

namespace Router.Actors.Tests.Support;

/// <summary>A store that does everything as another one does; a fake overrides what it does otherwise.</summary>
internal abstract class DelegatingStore(IJournalStore store) : IJournalStore
{
    public virtual long LastSequence => store.LastSequence;

    public virtual ValueTask<AppendResult> AppendAsync(
        IReadOnlyList<JournalRecord> records, IReadOnlyList<SinkProgress> progress, CancellationToken cancellationToken) =>
        store.AppendAsync(records, progress, cancellationToken);

    public virtual ValueTask ForgetSinkAsync(string sink, CancellationToken cancellationToken) =>
        store.ForgetSinkAsync(sink, cancellationToken);

    public virtual ValueTask TakeOverSinkAsync(string from, string to, CancellationToken cancellationToken) =>
        store.TakeOverSinkAsync(from, to, cancellationToken);

    public virtual ValueTask<IReadOnlyList<SinkStanding>> ReadStandingsAsync(CancellationToken cancellationToken) =>
        store.ReadStandingsAsync(cancellationToken);

    public virtual ValueTask<SinkStanding?> ReadStandingAsync(string sink, CancellationToken cancellationToken) =>
        store.ReadStandingAsync(sink, cancellationToken);

    public virtual ValueTask<SinkPage> ReadSinkAsync(string sink, long after, int limit, CancellationToken cancellationToken) =>
        store.ReadSinkAsync(sink, after, limit, cancellationToken);

    public virtual ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(long after, int limit, CancellationToken cancellationToken) =>
        store.ReadAsync(after, limit, cancellationToken);

    public virtual ValueTask<IReadOnlyList<SinkEntry>> ReadEventsAsync(
        IReadOnlyList<long> sequences, CancellationToken cancellationToken) => store.ReadEventsAsync(sequences, cancellationToken);

    public virtual ValueTask<IReadOnlyList<DeliveryRow>> ReadDeadLettersAsync(
        string sink, long after, int limit, CancellationToken cancellationToken) =>
        store.ReadDeadLettersAsync(sink, after, limit, cancellationToken);

    public virtual ValueTask<IReadOnlyList<SinkAttempt>> ReadAttemptsAsync(long sequence, CancellationToken cancellationToken) =>
        store.ReadAttemptsAsync(sequence, cancellationToken);

    public virtual ValueTask<IReadOnlyList<ShedDeliveries>> ReadShedAsync(CancellationToken cancellationToken) =>
        store.ReadShedAsync(cancellationToken);

    public virtual ValueTask<long> FindAsync(DateTimeOffset from, CancellationToken cancellationToken) =>
        store.FindAsync(from, cancellationToken);

    public virtual ValueTask DisposeAsync() => store.DisposeAsync();
}
