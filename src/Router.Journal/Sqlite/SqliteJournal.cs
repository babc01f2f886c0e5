using Router.Journal.Progress;
using Router.Journal.Sqlite.Reading;

namespace Router.Journal.Sqlite;

/// <summary>What is read from a journal's file, in short transactions on connections of its own.</summary>
public abstract class SqliteJournal : IJournalReader
{
    /// <inheritdoc/>
    public abstract long LastSequence { get; }

    /// <summary>The connections that read.</summary>
    private protected abstract ReaderPool Readers { get; }

    /// <inheritdoc/>
    public virtual ValueTask<SinkPage> ReadSinkAsync(string sink, long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return QueryAsync(queries => queries.Sink(sink, after, limit, LastSequence), cancellationToken);
    }

    /// <inheritdoc/>
    public virtual ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return QueryAsync(queries => queries.Records(after, limit), cancellationToken);
    }

    /// <inheritdoc/>
    public virtual ValueTask<IReadOnlyList<SinkEntry>> ReadEventsAsync(IReadOnlyList<long> sequences, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        return QueryAsync(queries => queries.Events(sequences), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<SinkStanding>> ReadStandingsAsync(CancellationToken cancellationToken) =>
        QueryAsync(queries => queries.Standings(), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<SinkStanding?> ReadStandingAsync(string sink, CancellationToken cancellationToken) =>
        QueryAsync(queries => queries.Standing(sink), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<DeliveryRow>> ReadDeadLettersAsync(string sink, long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return QueryAsync(queries => queries.DeadLetters(sink, after, limit), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<SinkAttempt>> ReadAttemptsAsync(long sequence, CancellationToken cancellationToken) =>
        QueryAsync(queries => queries.Attempts(sequence), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ShedDeliveries>> ReadShedAsync(CancellationToken cancellationToken) =>
        QueryAsync(queries => queries.Shed(), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<long> FindAsync(DateTimeOffset from, CancellationToken cancellationToken) =>
        QueryAsync(queries => queries.Find(from), cancellationToken);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <summary>Asks the file.</summary>
    private protected async ValueTask<T> QueryAsync<T>(Func<JournalQueries, T> query, CancellationToken cancellationToken) =>
        await Readers.ReadAsync(query, cancellationToken);
}
