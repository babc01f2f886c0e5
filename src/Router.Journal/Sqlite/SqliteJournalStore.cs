using Microsoft.Data.Sqlite;
using Router.Journal.Progress;
using Router.Journal.Records;
using Router.Journal.Sqlite.Checkpoints;
using Router.Journal.Sqlite.Files;
using Router.Journal.Sqlite.Reading;
using Router.Journal.Sqlite.Recovery;
using Router.Journal.Sqlite.Schema;
using Router.Journal.Sqlite.Writing;

namespace Router.Journal.Sqlite;

/// <summary>
/// A journal in one SQLite file, in WAL mode. One thread writes, and a commit starts whenever it is idle; readers have connections of their
/// own and never wait for it; what was appended last is read from memory.
/// </summary>
public sealed class SqliteJournalStore : SqliteJournal, IJournalStore
{
    private readonly JournalThread _thread = new("journal writer");
    private readonly Checkpointer _checkpointer;
    private readonly JournalWriter _writer;
    private readonly JournalMark _mark;
    private readonly JournalRecovery _recovery;
    private bool _isDisposed;

    private SqliteJournalStore(SqliteJournalOptions options, JournalMark mark, JournalRecovery recovery)
    {
        _mark = mark;
        _checkpointer = new Checkpointer(options.Path);
        _recovery = recovery;
        Readers = new ReaderPool(options.Path, damage => _writer!.Suspect(damage));
        _writer = new JournalWriter(
            options, mark, _checkpointer, recovery, new StateKeeper(options.State, options.Time), work => Readers.Without(work));
    }

    /// <summary>What opening it found, for people to be told.</summary>
    public JournalOpening Opening { get; private set; } = new(Copy: null, Loss: null);

    /// <inheritdoc/>
    public override long LastSequence => _writer.View.Last;

    /// <inheritdoc/>
    private protected override ReaderPool Readers { get; }

    /// <summary>Opens a journal, and makes one if there is none. Its folder must be there, and one Router at a time may have it open.</summary>
    /// <exception cref="JournalException">
    /// It cannot be opened or written, is damaged and cannot be set aside (<see cref="JournalFault.Damaged"/>), or was written by a newer Router
    /// (<see cref="JournalFault.NewerVersion"/>).
    /// </exception>
    public static Task<SqliteJournalStore> OpenAsync(SqliteJournalOptions options, CancellationToken cancellationToken) =>
        OpenAsync(options, JournalSchema.Migrations, cancellationToken);

    /// <summary>The same with other versions of the tables, and somebody who hears of each step of a recovery.</summary>
    internal static async Task<SqliteJournalStore> OpenAsync(
        SqliteJournalOptions options, IReadOnlyList<Migration> migrations, CancellationToken cancellationToken, Action<string>? onStep = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        cancellationToken.ThrowIfCancellationRequested();
        var mark = JournalMark.Open(options.Path);
        var store = new SqliteJournalStore(options, mark, new JournalRecovery(options, migrations, onStep));
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
    public override ValueTask<SinkPage> ReadSinkAsync(string sink, long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        cancellationToken.ThrowIfCancellationRequested();
        JournalView view = _writer.View;
        return view.ReadSink(sink, after, limit) is { } page
            ? new(page)
            : QueryAsync(queries => queries.Sink(sink, after, limit, view.Last), cancellationToken);
    }

    /// <inheritdoc/>
    public override ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        cancellationToken.ThrowIfCancellationRequested();
        return _writer.View.Read(after, limit) is { } entries
            ? new(entries)
            : QueryAsync(queries => queries.Records(after, limit), cancellationToken);
    }

    /// <inheritdoc/>
    public override ValueTask<IReadOnlyList<SinkEntry>> ReadEventsAsync(IReadOnlyList<long> sequences, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        cancellationToken.ThrowIfCancellationRequested();
        return _writer.View.ReadEvents(sequences) is { } entries ? new(entries) : QueryAsync(queries => queries.Events(sequences), cancellationToken);
    }

    /// <summary>Finishes what was asked for and closes the file; SQLite's files beside it are gone then.</summary>
    public override async ValueTask DisposeAsync()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        await Readers.DisposeAsync();

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
        JournalLoss? untold = _recovery.Resume();
        var known = new SalvageKnowledge
        {
            Last = Math.Max(_mark.Sequence, options.State?.State.Sequence ?? 0),
            IsLastSure = _mark.IsSure,
            IsExpected = JournalInspection.IsThere(options.Path) || _mark.IsDamaged || _mark.Sequence > 0 || options.State is { State.Sequence: > 0 } or { State.Cursors.Count: > 0 } or { SetAside: not null },
            Cursors = options.State?.State.Cursors ?? new Dictionary<string, long>(StringComparer.Ordinal),
        };
        try
        {
            JournalOpening opening = Begin(options, migrations, known);
            return opening with { Loss = opening.Loss ?? untold };
        }
        catch (JournalException damage) when (damage.Fault == JournalFault.Damaged)
        {
            JournalLoss loss = _recovery.Run(damage.Message, known, open: null, release: () => { });
            return Begin(options, migrations, known with { Last = 0, IsLastSure = true, IsExpected = false }) with { Loss = loss };
        }
    }

    private JournalOpening Begin(SqliteJournalOptions options, IReadOnlyList<Migration> migrations, SalvageKnowledge known)
    {
        JournalInspection.RequireFile(options.Path, known.IsExpected);
        JournalFiles.CreatePrivate(options.Path);
        SqliteConnection connection = JournalFiles.OpenForWriting(options.Path, options.Durability);
        try
        {
            JournalInspection.RequireTables(connection, migrations);
            string? copy = Migrator.Migrate(connection, options.Path, migrations, options.Time.GetUtcNow());
            JournalInspection.Check(connection, JournalInspection.IsSmall(options.Path));
            return new JournalOpening(copy, _writer.Open(connection, known));
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
}
