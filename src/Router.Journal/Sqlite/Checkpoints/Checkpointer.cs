using Microsoft.Data.Sqlite;
using Router.Journal.Sqlite.Files;
using Router.Journal.Sqlite.Statements;
using Router.Journal.Sqlite.Writing;

namespace Router.Journal.Sqlite.Checkpoints;

/// <summary>Writes the WAL back beside the writer, on a thread and a connection of its own.</summary>
internal sealed class Checkpointer(string path) : IDisposable
{
    private readonly JournalThread _thread = new("journal checkpoints");
    private SqliteConnection? _connection;
    private int _isAsked;

    /// <summary>How much the WAL has grown.</summary>
    public WalGrowth Growth { get; } = new();

    /// <summary>The writer has committed something of about this size.</summary>
    public void Committed(long bytes)
    {
        if (Growth.Add(bytes))
        {
            Ask();
        }
    }

    /// <summary>Asks for a checkpoint soon; nobody waits for it.</summary>
    public void Ask()
    {
        if (Interlocked.Exchange(ref _isAsked, 1) == 0)
        {
            _ = RunAsync();
        }
    }

    /// <summary>Writes back as much as works at once.</summary>
    /// <returns>How many pages the WAL has, and how many of them are written back.</returns>
    public Task<(long Pages, long Done)> RunAsync() => _thread.RunAsync(Run);

    /// <summary>Closes the file; the next checkpoint opens it again.</summary>
    public void Release() => _thread.RunAsync(() =>
    {
        _connection?.Dispose();
        _connection = null;
        return true;
    }).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void Dispose()
    {
        _thread.Dispose();
        _connection?.Dispose();
    }

    private (long Pages, long Done) Run()
    {
        Volatile.Write(ref _isAsked, 0);
        try
        {
            _connection ??= JournalFiles.OpenForCheckpoints(path);
            (long pages, long done) = WalCheckpoint.Passive(_connection);
            Growth.Saw(pages * (Pragmas.Run(_connection, "PRAGMA page_size") ?? 0));
            return (pages, done);
        }
        catch (JournalException)
        {
            // Nothing is lost by that: the WAL stays as it is, the next one tries again, and a disk that is in trouble shows at a commit.
            _connection?.Dispose();
            _connection = null;
            return default;
        }
    }
}
