using System.Threading.Channels;
using Router.Host.Configuration.Secrets;

namespace Router.Host.Running;

/// <summary>
/// Tells when the configuration file, or a file that it refers to, has other content. The system's messages only make it look sooner, so
/// it looks every 5 s anyway.
/// </summary>
internal sealed class ConfigurationWatcher : IDisposable
{
    /// <summary>How often it looks without being told to.</summary>
    public static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(5);

    /// <summary>How long content has to stay the same.</summary>
    public static readonly TimeSpan SettleTime = TimeSpan.FromMilliseconds(300);

    private readonly TimeProvider _time;
    private readonly FileSettling _settling;
    private readonly Lock _gate = new();
    private readonly Channel<bool> _hints = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private SourceFiles _sources;
    private SystemWatch _system;
    private bool _isDisposed;

    /// <summary>Makes the watcher.</summary>
    /// <param name="sources">The files, as they were when they were read.</param>
    /// <param name="time">The clock.</param>
    public ConfigurationWatcher(SourceFiles sources, TimeProvider time)
    {
        _time = time;
        _sources = sources;
        _settling = new FileSettling(SettleTime, sources.Fingerprint);
        _system = new SystemWatch(sources.Paths, Look);
    }

    /// <summary>Looks for as long as the token allows, and calls for each content that has settled.</summary>
    /// <param name="changed">Reads the file; what it throws ends the watching.</param>
    /// <param name="cancellationToken">Ends the watching.</param>
    public async Task RunAsync(Func<Task> changed, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            (bool isChanged, bool isSettling) = Observe();
            if (isChanged)
            {
                await changed();
            }

            await WaitAsync(isSettling, cancellationToken);
        }
    }

    /// <summary>The files were read, so what they held then need not be told any more; from now on these are watched.</summary>
    public void Take(SourceFiles sources)
    {
        lock (_gate)
        {
            bool isSame = _sources.Paths.SequenceEqual(sources.Paths, StringComparer.Ordinal);
            _sources = sources;
            _settling.Take(sources.Fingerprint);
            if (!isSame && !_isDisposed)
            {
                _system.Dispose();
                _system = new SystemWatch(sources.Paths, Look);
            }
        }

        // Something may have changed since.
        Look();
    }

    /// <summary>Makes it look at once.</summary>
    public void Look() => _hints.Writer.TryWrite(true);

    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            _system.Dispose();
        }

        _hints.Writer.TryComplete();
    }

    private (bool IsChanged, bool IsSettling) Observe()
    {
        SourceFiles sources;
        lock (_gate)
        {
            sources = _sources;
        }

        string seen = sources.LookAgain();
        lock (_gate)
        {
            // Files that were read in the meantime say nothing of these.
            return sources == _sources ? (_settling.Observe(seen, _time.GetUtcNow()), _settling.IsSettling) : (false, false);
        }
    }

    private async Task WaitAsync(bool isSettling, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var pause = Task.Delay(isSettling ? SettleTime : PollInterval, _time, ended.Token);

        // While content settles, one look at its end suffices: each write would only be one more.
        Task hint = isSettling ? pause : _hints.Reader.ReadAsync(ended.Token).AsTask();
        await Task.WhenAny(pause, hint);
        await ended.CancelAsync();
        await Task.WhenAll(pause, hint).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
