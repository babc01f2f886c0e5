using System.Collections.Concurrent;
using Router.Journal.Sqlite.Files;
using Router.Journal.Sqlite.Tables;

namespace Router.Journal.Sqlite.Reading;

/// <summary>
/// A few connections for reading. A read takes one, and blocks a thread of the pool and never its caller; who comes when all are taken
/// waits for one.
/// </summary>
/// <param name="path">The journal's file.</param>
/// <param name="onDamage">Hears of what a read found damaged.</param>
internal sealed class ReaderPool(string path, Action<JournalException>? onDamage = null) : IAsyncDisposable
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

    /// <summary>Does something while nothing is read and no connection is open.</summary>
    public void Without(Action work)
    {
        for (int i = 0; i < Most; i++)
        {
            _free.Wait();
        }

        try
        {
            Close();
            work();
        }
        finally
        {
            _free.Release(Most);
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

        Close();
        _free.Dispose();
        _stop.Dispose();
    }

    private void Close()
    {
        while (_idle.TryTake(out JournalTables? tables))
        {
            tables.Dispose();
        }
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
        catch (Exception cause)
        {
            // It may be the connection's: the next read opens another one.
            tables.Dispose();
            if (cause is JournalException { Fault: JournalFault.Damaged } damage)
            {
                onDamage?.Invoke(damage);
            }

            throw;
        }
    }
}
