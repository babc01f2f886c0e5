using Microsoft.Data.Sqlite;
using Router.Journal.InMemory;
using Router.Journal.Progress;
using Router.Journal.Records;
using Router.Journal.Sqlite.Checkpoints;
using Router.Journal.Sqlite.Files;
using Router.Journal.Sqlite.Reading;
using Router.Journal.Sqlite.Recovery;
using Router.Journal.Sqlite.Retention;
using Router.Journal.Sqlite.Tables;

namespace Router.Journal.Sqlite.Writing;

/// <summary>
/// All that changes the journal, on the writer's thread alone. A session that failed is thrown away; the next call opens another.
/// </summary>
internal sealed class JournalWriter(
    SqliteJournalOptions options, JournalMark mark, Checkpointer checkpointer, JournalRecovery recovery, StateKeeper keeper, Action<Action> withoutReaders)
    : IDisposable
{
    /// <summary>What one commit writes besides the records themselves: a few pages of the tables.</summary>
    private const long BytesOfCommit = 16 * 1024;

    /// <summary>How many steps of retention run when nothing is appended.</summary>
    private const int StepsWhenIdle = 10;

    private static readonly TimeSpan HowOftenToLook = TimeSpan.FromSeconds(1);

    private readonly RecordRetention _retention = new(options);
    private WriterSession? _session;
    private JournalException? _damage;
    private JournalLoss? _untold;
    private bool _mayRecover = true;
    private long _lookedAt = options.Time.GetTimestamp();
    private JournalView _view = new(0, JournalTail.Behind(0), new Dictionary<string, SinkRow>(StringComparer.Ordinal));

    /// <summary>What is committed; read from any thread.</summary>
    public JournalView View => Volatile.Read(ref _view);

    /// <summary>Opens the first session.</summary>
    /// <param name="connection">The file, which is as it was written.</param>
    /// <param name="known">What is known of the journal besides.</param>
    /// <returns>What had been acknowledged and is not there; <see langword="null"/> as a rule.</returns>
    public JournalLoss? Open(SqliteConnection connection, SalvageKnowledge known)
    {
        WriterSession session = Use(new WriterSession(new JournalTables(connection), atLeast: 0));
        JournalLoss? loss = MissingEnd.Of(session.View, known);
        if (loss is not null)
        {
            loss = loss with { SetAsideAs = recovery.Files.CopyWal(options.Time.GetUtcNow()) };
            recovery.Files.WriteNote(loss);
            session.PassOver(Math.Max(session.View.Last, known.Last) + Salvage.Margin);
            Use(session);
        }

        JournalFiles.KeepWal(connection, isKept: false);
        mark.WriteAll(View.Last);
        keeper.Committed(View);
        return loss;
    }

    /// <summary>A reader found something damaged: the next append begins a new journal.</summary>
    public void Suspect(JournalException damage) => Volatile.Write(ref _damage, damage);

    public AppendResult Append(
        IReadOnlyList<JournalRecord> records, IReadOnlyList<SinkProgress> progress, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        AppendResult result = Recovering(() => Append(records, progress));
        JournalLoss? loss = _untold;
        _untold = null;
        recovery.Files.RemoveNote();
        return result with { Loss = loss };
    }

    public void Forget(string sink) => Recovering(() =>
    {
        Change(session => new TakingOver(session).Forget(sink));
        return View;
    });

    public void TakeOver(string from, string to) => Recovering(() =>
    {
        Change(session => new TakingOver(session).TakeOver(from, to));
        return View;
    });

    private AppendResult Append(IReadOnlyList<JournalRecord> records, IReadOnlyList<SinkProgress> progress)
    {
        var shed = new ShedCounter();
        if (records.Count > 0 && _retention.IsFull)
        {
            LetGo(records.Count, shed);
            RequireRoom();
        }

        if (records.Count + progress.Count > 0)
        {
            Change(session => new Appending(session).Append(records, progress));
            checkpointer.Committed(BytesOfCommit + records.Sum(record => (long)record.Size));
            LetGo(records.Count, shed);
            TryChange(HelpWithCheckpoint);
        }
        else
        {
            TidyUp(shed);
        }

        return new AppendResult(View.Last, shed.ToList());
    }

    /// <summary>Does something with the writer's connection, and publishes what is committed then.</summary>
    /// <exception cref="JournalException">It failed; nothing of it happened.</exception>
    public void Change(Action<WriterSession> work)
    {
        WriterSession session = _session ?? Reopen();
        try
        {
            work(session);
        }
        catch (JournalException cause)
        {
            if (cause.Fault == JournalFault.Damaged)
            {
                Suspect(cause);
                JournalFiles.KeepWal(session.Tables.Connection, isKept: true);
            }

            Close();
            throw;
        }

        mark.Write(session.View.Last);
        Volatile.Write(ref _view, session.View);
        keeper.Committed(session.View);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_session is { } session)
        {
            keeper.Save(session.View);
            Close();
            recovery.Files.RemoveNote();
        }
    }

    /// <summary>
    /// Does something that changes the journal; when the file turns out damaged or gone, does it again on a new one. A new one that is
    /// damaged before anything was written to it is not replaced again: then it is not the file.
    /// </summary>
    private T Recovering<T>(Func<T> work)
    {
        LookForFile();
        if (Volatile.Read(ref _damage) is null)
        {
            try
            {
                T first = work();
                _mayRecover = true;
                return first;
            }
            catch (JournalException cause) when (cause.Fault == JournalFault.Damaged && _mayRecover)
            {
                Suspect(cause);
            }
        }

        Recover();
        T result = work();
        _mayRecover = true;
        return result;
    }

    /// <summary>On Unix a file can be deleted while it is used; looking costs a few system calls.</summary>
    private void LookForFile()
    {
        if (_session is { } session && options.Time.GetElapsedTime(_lookedAt) >= HowOftenToLook)
        {
            _lookedAt = options.Time.GetTimestamp();
            if (JournalFiles.IsGone(session.Tables.Connection, options.Path))
            {
                Suspect(new JournalException(
                    JournalFault.Damaged, $"{Path.GetFileName(options.Path)} or a file of SQLite beside it was deleted or replaced while Router ran"));
            }
        }
    }

    private void Recover()
    {
        JournalException damage = _damage!;
        if (!_mayRecover)
        {
            throw damage;
        }

        withoutReaders(() =>
        {
            checkpointer.Release();
            var known = new SalvageKnowledge { Last = View.Last, IsLastSure = true, Cursors = new Dictionary<string, long>(StringComparer.Ordinal), View = View };
            SqliteConnection? gone = _session is { } session && JournalFiles.IsGone(session.Tables.Connection, options.Path)
                ? session.Tables.Connection
                : null;
            if (_session is not null)
            {
                JournalFiles.KeepWal(_session.Tables.Connection, isKept: true);
            }

            if (gone is null)
            {
                Close();
            }

            _untold = recovery.Run(damage.Message, known, gone, Close);
        });
        Volatile.Write(ref _damage, null);
        _mayRecover = false;
        Reopen();
    }

    private void Close()
    {
        _session?.Dispose();
        _session = null;
    }

    /// <summary>
    /// One step of retention behind what is committed: if it fails, the append has not, and the next one tries again. What it shed is
    /// counted only when it is committed.
    /// </summary>
    /// <returns>Whether anything went.</returns>
    private bool LetGo(int appended, ShedCounter shed)
    {
        var counted = new ShedCounter();
        bool isAny = false;
        if (!TryChange(session => isAny = _retention.Run(session, appended, counted)))
        {
            return false;
        }

        foreach (ShedDeliveries lost in counted.ToList())
        {
            shed.Add(lost);
        }

        return isAny;
    }

    private void TidyUp(ShedCounter shed)
    {
        for (int i = 0; i < StepsWhenIdle && LetGo(appended: 0, shed); i++)
        {
            // Each is a transaction of its own.
        }

        TryChange(RecordRetention.GiveBackPages);
        checkpointer.Ask();
    }

    private bool TryChange(Action<WriterSession> work)
    {
        try
        {
            Change(work);
            return true;
        }
        catch (JournalException)
        {
            return false;
        }
    }

    private void HelpWithCheckpoint(WriterSession session)
    {
        if (checkpointer.Growth.IsWriterNeeded)
        {
            bool isDone = WalCheckpoint.Restart(session.Tables.Connection);
            checkpointer.Growth.Helped(isDone);
        }
    }

    private void RequireRoom()
    {
        if (_retention.IsFull)
        {
            throw new JournalException(
                JournalFault.Full,
                $"{Path.GetFileName(options.Path)} has its full size of {options.Keep.Size / (1024 * 1024)} MB and nothing in it is settled");
        }
    }

    private WriterSession Reopen()
    {
        SqliteConnection connection = JournalFiles.OpenForWriting(options.Path, options.Durability);
        try
        {
            JournalFiles.KeepWal(connection, isKept: false);
            return Use(new WriterSession(new JournalTables(connection), Math.Max(mark.Sequence, View.Last)));
        }
        catch (JournalException)
        {
            connection.Dispose();
            throw;
        }
    }

    private WriterSession Use(WriterSession session)
    {
        _session = session;
        Volatile.Write(ref _view, session.View);
        return session;
    }
}
