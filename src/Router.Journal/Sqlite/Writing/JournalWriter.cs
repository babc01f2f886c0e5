using Microsoft.Data.Sqlite;
using Router.Journal.Progress;
using Router.Journal.Records;
using Router.Journal.Sqlite.Files;
using Router.Journal.Sqlite.Reading;
using Router.Journal.Sqlite.Tables;

namespace Router.Journal.Sqlite.Writing;

/// <summary>
/// All that changes the journal, on the writer's thread alone. A session that failed is thrown away; the next call opens another.
/// </summary>
internal sealed class JournalWriter(SqliteJournalOptions options, JournalMark mark) : IDisposable
{
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
        Change(session => new Appending(session).Append(records, progress));
        return new AppendResult(View.Last, []);
    }

    public void Forget(string sink) => Change(session => new TakingOver(session).Forget(sink));

    public void TakeOver(string from, string to) => Change(session => new TakingOver(session).TakeOver(from, to));

    /// <summary>Does something with the writer's connection.</summary>
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
