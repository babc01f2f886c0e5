using System.Threading.Channels;
using Router.Routing.Diagnostics;

namespace Router.Sinks.Names;

/// <summary>The names of one source, read again and again in the background. What was read last serves until it can be read anew.</summary>
internal sealed class RefreshedNames : IAsyncDisposable
{
    private static readonly TimeSpan ReadTime = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan RetryTime = TimeSpan.FromMinutes(1);

    private readonly NameSourceSettings _settings;
    private readonly INameSource _source;
    private readonly KeptNames _kept;
    private readonly TimeProvider _time;
    private readonly Action<Message, object[]> _tell;
    private readonly CancellationTokenSource _end = new();
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Task _running;
    private volatile NameTable _table;
    private bool _isKept;
    private bool? _wasRead;

    /// <summary>Begins to read.</summary>
    /// <param name="settings">The source.</param>
    /// <param name="source">What reads it.</param>
    /// <param name="kept">Where its names are kept.</param>
    /// <param name="time">The clock.</param>
    /// <param name="tell">Tells people: a message and what fills its holes.</param>
    public RefreshedNames(NameSourceSettings settings, INameSource source, KeptNames kept, TimeProvider time, Action<Message, object[]> tell)
    {
        _settings = settings;
        _source = source;
        _kept = kept;
        _time = time;
        _tell = tell;
        NameTable? before = kept.Load();
        _table = before ?? NameTable.Empty;
        _isKept = before is not null;
        _running = Task.Run(RunAsync);
    }

    /// <summary>The names as they are known now.</summary>
    public NameTable Table => _table;

    /// <summary>Reads again soon, whenever the next time would have been.</summary>
    public void Refresh() => _wake.Writer.TryWrite(true);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _end.Dispose();
    }

    private async Task RunAsync()
    {
        while (true)
        {
            bool isRead = await ReadAsync();
            TimeSpan pause = isRead || _settings.Options.Refresh < RetryTime ? _settings.Options.Refresh : RetryTime;
            using ITimer timer = _time.CreateTimer(_ => Refresh(), state: null, pause, Timeout.InfiniteTimeSpan);
            await _wake.Reader.ReadAsync(_end.Token);
        }
    }

    private async Task<bool> ReadAsync()
    {
        using var limit = new CancellationTokenSource(ReadTime, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, _end.Token);
        try
        {
            Take(NameTable.Of(await _source.ReadAsync(both.Token)));
            return true;
        }
        catch (NameSourceException failure)
        {
            Fail(failure.Reason);
        }
        catch (OperationCanceledException) when (!_end.IsCancellationRequested)
        {
            Fail(new Bilingual("нет ответа", "no answer"));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A driver's defect must not end the refreshing.
            Fail(NameSourceException.Said(failure.Message).Reason);
        }

        return false;
    }

    private void Take(NameTable fresh)
    {
        bool isNew = !_isKept || !fresh.IsSame(_table);
        _table = fresh;
        if (_wasRead is not true)
        {
            _wasRead = true;
            _tell(NameMessages.Read, [_settings.Name, fresh.Count]);
        }

        if (isNew)
        {
            _isKept = _kept.Save(fresh);
            if (!_isKept)
            {
                _tell(NameMessages.NotKept, [_settings.Name, _kept.Path]);
            }
        }
    }

    private void Fail(Bilingual reason)
    {
        if (_wasRead is not false)
        {
            _wasRead = false;
            _tell(NameMessages.Unreadable, [_settings.Name, reason, _table.Count]);
        }
    }
}
