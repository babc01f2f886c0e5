using Microsoft.Data.Sqlite;
using Router.Journal.Progress;
using Router.Journal.Sqlite.Files;
using Router.Journal.Sqlite.Reading;
using Router.Journal.Sqlite.Schema;
using Router.Journal.Sqlite.Tables;

namespace Router.Journal.Sqlite;

/// <summary>A journal that is only read: for the command line when no Router runs. It changes nothing.</summary>
public sealed class SqliteJournalReader : IJournalReader
{
    private readonly ReaderPool _readers;

    private SqliteJournalReader(string path, long lastSequence)
    {
        _readers = new ReaderPool(path);
        LastSequence = lastSequence;
    }

    /// <inheritdoc/>
    public long LastSequence { get; }

    /// <summary>Opens a journal's file that is there.</summary>
    /// <exception cref="JournalException">It is not there or cannot be read, is no journal, or was written by another version of Router.</exception>
    public static async Task<SqliteJournalReader> OpenAsync(string path, CancellationToken cancellationToken) =>
        await Task.Run(() => Open(path), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<SinkPage> ReadSinkAsync(string sink, long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return ReadAsync(queries => queries.Sink(sink, after, limit, LastSequence), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return ReadAsync(queries => queries.Records(after, limit), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<SinkEntry>> ReadEventsAsync(IReadOnlyList<long> sequences, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        return ReadAsync(queries => queries.Events(sequences), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<SinkStanding>> ReadStandingsAsync(CancellationToken cancellationToken) =>
        ReadAsync(queries => queries.Standings(), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<SinkStanding?> ReadStandingAsync(string sink, CancellationToken cancellationToken) =>
        ReadAsync(queries => queries.Standing(sink), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<DeliveryRow>> ReadDeadLettersAsync(string sink, long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return ReadAsync(queries => queries.DeadLetters(sink, after, limit), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<SinkAttempt>> ReadAttemptsAsync(long sequence, CancellationToken cancellationToken) =>
        ReadAsync(queries => queries.Attempts(sequence), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ShedDeliveries>> ReadShedAsync(CancellationToken cancellationToken) =>
        ReadAsync(queries => queries.Shed(), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<long> FindAsync(DateTimeOffset from, CancellationToken cancellationToken) =>
        ReadAsync(queries => queries.Find(from), cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _readers.DisposeAsync();

    private static SqliteJournalReader Open(string path)
    {
        long mark = JournalMark.ReadOf(path);
        SqliteConnection connection = JournalFiles.OpenForReading(path);
        using var tables = new JournalTables(connection);
        int newest = JournalSchema.Migrations[^1].Version;
        return Migrator.Require(connection, path, newest) == newest
            ? new SqliteJournalReader(path, Math.Max(mark, tables.Records.Last().Sequence))
            : throw new JournalException(
                JournalFault.Other, $"{Path.GetFileName(path)} was written by an older Router: start Router once, which brings it up to date");
    }

    private async ValueTask<T> ReadAsync<T>(Func<JournalQueries, T> query, CancellationToken cancellationToken) =>
        await _readers.ReadAsync(query, cancellationToken);
}
