using System.Collections.Concurrent;
using Router.Journal.Sqlite.Files;
using Router.Journal.Sqlite.Tables;

namespace Router.Journal.Sqlite.Reading;

/// <summary>
/// A few connections for reading. A read takes one, and blocks a thread of the pool and never its caller; who comes when all are taken
/// waits for one.
/// </summary>
internal sealed class ReaderPool(string path) : IAsyncDisposable
{
    private const int Most = 4;

    private readonly SemaphoreSlim _free = new(Most);
    private readonly ConcurrentBag<JournalTables> _idle = [];
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Asks something.</summary>
    /// <exception cref="JournalException">It cannot be read.</exception>
    public async Task<T> ReadAsync<T>(Func<JournalQueries, T> query, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_stop.IsCancellationRequested, this);
        await _free.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => Read(query), cancellationToken);
        }
        finally
        {
            _free.Release();
        }
    }

    /// <summary>Waits for the reads that run, and closes the connections.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        for (int i = 0; i < Most; i++)
        {
            await _free.WaitAsync();
        }

        foreach (JournalTables tables in _idle)
        {
            tables.Dispose();
        }

        _free.Dispose();
        _stop.Dispose();
    }

    private T Read<T>(Func<JournalQueries, T> query)
    {
        if (!_idle.TryTake(out JournalTables? tables))
        {
            tables = new JournalTables(JournalFiles.OpenForReading(path));
        }

        try
        {
            T answer = query(new JournalQueries(tables));
            _idle.Add(tables);
            return answer;
        }
        catch
        {
            // It may be the connection's: the next read opens another one.
            tables.Dispose();
            throw;
        }
    }
}
