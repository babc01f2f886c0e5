using Microsoft.Data.Sqlite;
using Router.Journal.Progress;
using Router.Journal.Records;
using Router.Journal.Sqlite.Checkpoints;
using Router.Journal.Sqlite.Files;
using Router.Journal.Sqlite.Reading;
using Router.Journal.Sqlite.Schema;
using Router.Journal.Sqlite.Writing;

namespace Router.Journal.Sqlite;

/// <summary>
/// A journal in one SQLite file, in WAL mode. One thread writes, and a commit starts whenever it is idle; readers have connections of their
/// own and never wait for it; what was appended last is read from memory.
/// </summary>
public sealed class SqliteJournalStore : IJournalStore
{
    private readonly JournalThread _thread = new("journal writer");
    private readonly Checkpointer _checkpointer;
    private readonly JournalWriter _writer;
    private readonly JournalMark _mark;
    private readonly ReaderPool _readers;
    private bool _isDisposed;

    private SqliteJournalStore(SqliteJournalOptions options, JournalMark mark)
    {
        _mark = mark;
        _checkpointer = new Checkpointer(options.Path);
        _writer = new JournalWriter(options, mark, _checkpointer);
        _readers = new ReaderPool(options.Path);
    }

    /// <summary>What opening it found, for people to be told.</summary>
    public JournalOpening Opening { get; private set; } = new(Copy: null, Loss: null);

    /// <inheritdoc/>
    public long LastSequence => _writer.View.Last;

    /// <summary>Opens a journal, and makes one if there is none. Its folder must be there, and one Router at a time may have it open.</summary>
    /// <exception cref="JournalException">
    /// It cannot be opened or written, is damaged (<see cref="JournalFault.Damaged"/>), or was written by a newer Router
    /// (<see cref="JournalFault.NewerVersion"/>).
    /// </exception>
    public static Task<SqliteJournalStore> OpenAsync(SqliteJournalOptions options, CancellationToken cancellationToken) =>
        OpenAsync(options, JournalSchema.Migrations, cancellationToken);

    /// <summary>The same with other versions of the tables.</summary>
    internal static async Task<SqliteJournalStore> OpenAsync(
        SqliteJournalOptions options, IReadOnlyList<Migration> migrations, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        cancellationToken.ThrowIfCancellationRequested();
        var mark = JournalMark.Open(options.Path);
        var store = new SqliteJournalStore(options, mark);
        try
        {
            store.Opening = await store._thread.RunAsync(() => store.Open(options, migrations));
            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<AppendResult> AppendAsync(
        IReadOnlyList<JournalRecord> records,
        IReadOnlyList<SinkProgress> progress,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(progress);
        return await _thread.RunAsync(() => _writer.Append(records, progress, cancellationToken));
    }

    /// <inheritdoc/>
    public async ValueTask ForgetSinkAsync(string sink, CancellationToken cancellationToken) =>
        await WriteAsync(() => _writer.Forget(sink), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask TakeOverSinkAsync(string from, string to, CancellationToken cancellationToken) =>
        await WriteAsync(() => _writer.TakeOver(from, to), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<SinkPage> ReadSinkAsync(string sink, long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        cancellationToken.ThrowIfCancellationRequested();
        JournalView view = _writer.View;
        return view.ReadSink(sink, after, limit) is { } page
            ? new(page)
            : ReadAsync(queries => queries.Sink(sink, after, limit, view.Last), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        cancellationToken.ThrowIfCancellationRequested();
        return _writer.View.Read(after, limit) is { } entries
            ? new(entries)
            : ReadAsync(queries => queries.Records(after, limit), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<SinkEntry>> ReadEventsAsync(IReadOnlyList<long> sequences, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        cancellationToken.ThrowIfCancellationRequested();
        return _writer.View.ReadEvents(sequences) is { } entries ? new(entries) : ReadAsync(queries => queries.Events(sequences), cancellationToken);
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

    /// <summary>Finishes what was asked for and closes the file; SQLite's files beside it are gone then.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        await _readers.DisposeAsync();

        // The writer's connection is the last: it writes the WAL back and removes it.
        await Task.Run(() =>
        {
            _checkpointer.Dispose();
            _thread.Dispose();
            _writer.Dispose();
            _mark.Dispose();
        });
    }

    /// <summary>Does something with the writer's connection, in its turn: for tests, which look at it or put it in trouble.</summary>
    internal Task<T> OnWriterAsync<T>(Func<SqliteConnection, T> work) => _thread.RunAsync(() =>
    {
        T result = default!;
        _writer.Change(session => result = work(session.Tables.Connection));
        return result;
    });

    /// <summary>Writes the WAL back as far as that works at once.</summary>
    /// <returns>How many pages the WAL has, and how many of them are written back.</returns>
    internal Task<(long Pages, long Done)> CheckpointAsync() => _checkpointer.RunAsync();

    private JournalOpening Open(SqliteJournalOptions options, IReadOnlyList<Migration> migrations)
    {
        JournalFiles.CreatePrivate(options.Path);
        SqliteConnection connection = JournalFiles.OpenForWriting(options.Path, options.Durability);
        try
        {
            string? copy = Migrator.Migrate(connection, options.Path, migrations, options.Time.GetUtcNow());
            return new JournalOpening(copy, _writer.Open(connection));
        }
        catch (JournalException)
        {
            connection.Dispose();
            throw;
        }
    }

    private async Task WriteAsync(Action work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await _thread.RunAsync(() =>
        {
            work();
            return true;
        });
    }

    private async ValueTask<T> ReadAsync<T>(Func<JournalQueries, T> query, CancellationToken cancellationToken) =>
        await _readers.ReadAsync(query, cancellationToken);
}
