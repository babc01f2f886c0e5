using Microsoft.Data.Sqlite;
using Router.Journal.InMemory;
using Router.Journal.Progress;
using Router.Journal.Records;
using Router.Journal.Sqlite.Checkpoints;
using Router.Journal.Sqlite.Files;
using Router.Journal.Sqlite.Reading;
using Router.Journal.Sqlite.Retention;
using Router.Journal.Sqlite.Tables;

namespace Router.Journal.Sqlite.Writing;

/// <summary>
/// All that changes the journal, on the writer's thread alone. A session that failed is thrown away; the next call opens another.
/// </summary>
internal sealed class JournalWriter(SqliteJournalOptions options, JournalMark mark, Checkpointer checkpointer) : IDisposable
{
    /// <summary>What one commit writes besides the records themselves: a few pages of the tables.</summary>
    private const long BytesOfCommit = 16 * 1024;

    /// <summary>How many steps of retention run when nothing is appended.</summary>
    private const int StepsWhenIdle = 10;

    private readonly RecordRetention _retention = new(options);
    private WriterSession? _session;
    private JournalView _view = new(0, JournalTail.Behind(0), new Dictionary<string, SinkRow>(StringComparer.Ordinal));

    /// <summary>What is committed; read from any thread.</summary>
    public JournalView View => Volatile.Read(ref _view);

    /// <summary>Opens the first session.</summary>
    /// <returns>What had been acknowledged and is not there; <see langword="null"/> as a rule.</returns>
    public JournalLoss? Open(SqliteConnection connection)
    {
        var tables = new JournalTables(connection);
        long last = tables.Records.Last().Sequence;
        Use(new WriterSession(tables, mark.Sequence));
        return last >= mark.Sequence ? null : new JournalLoss
        {
            Reason = "the newest part of the journal was not on the disk",
            SetAsideAs = null,
            Records = 0,
            Rows = 0,
            Sinks = View.Sinks.Count,
            Lost = [new SequenceRange(last + 1, mark.Sequence)],
            SinksWithoutPlace = [],
        };
    }

    public AppendResult Append(
        IReadOnlyList<JournalRecord> records, IReadOnlyList<SinkProgress> progress, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
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

    public void Forget(string sink) => Change(session => new TakingOver(session).Forget(sink));

    public void TakeOver(string from, string to) => Change(session => new TakingOver(session).TakeOver(from, to));

    /// <summary>Does something with the writer's connection, and publishes what is committed then.</summary>
    /// <exception cref="JournalException">It failed; nothing of it happened.</exception>
    public void Change(Action<WriterSession> work)
    {
        WriterSession session = _session ?? Reopen();
        try
        {
            work(session);
        }
        catch (JournalException)
        {
            _session = null;
            session.Dispose();
            throw;
        }

        mark.Write(session.View.Last);
        Volatile.Write(ref _view, session.View);
    }

    /// <inheritdoc/>
    public void Dispose() => _session?.Dispose();

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
