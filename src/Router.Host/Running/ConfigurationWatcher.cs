using System.Security.Cryptography;
using System.Threading.Channels;

namespace Router.Host.Running;

/// <summary>
/// Tells when the configuration file has other content. The system's messages only make it look sooner: they are lost on network
/// drives and with renames, so it looks every 5 s anyway.
/// </summary>
internal sealed class ConfigurationWatcher : IDisposable
{
    /// <summary>How often it looks without being told to.</summary>
    public static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(5);

    /// <summary>How long content has to stay the same.</summary>
    public static readonly TimeSpan SettleTime = TimeSpan.FromMilliseconds(300);

    private readonly string _path;
    private readonly TimeProvider _time;
    private readonly FileSettling _settling;
    private readonly Lock _gate = new();
    private readonly Channel<bool> _hints = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly FileSystemWatcher? _system;

    /// <summary>Makes the watcher.</summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="known">The hash of the content that runs.</param>
    /// <param name="time">The clock.</param>
    public ConfigurationWatcher(string path, string? known, TimeProvider time)
    {
        _path = path;
        _time = time;
        _settling = new FileSettling(SettleTime, known);
        _system = WatchSystem();
    }

    /// <summary>The hash of a file's content (SHA-256, hexadecimal); <see langword="null"/> when it cannot be read.</summary>
    public static string? HashOf(string path)
    {
        try
        {
            return Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Looks for as long as the token allows, and calls for each content that has settled.</summary>
    /// <param name="changed">Reads the file; what it throws ends the watching.</param>
    /// <param name="cancellationToken">Ends the watching.</param>
    public async Task RunAsync(Func<Task> changed, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            bool isChanged;
            bool isSettling;
            string? hash = HashOf(_path);
            lock (_gate)
            {
                isChanged = _settling.Observe(hash, _time.GetUtcNow());
                isSettling = _settling.IsSettling;
            }

            if (isChanged)
            {
                await changed();
            }

            await WaitAsync(isSettling, cancellationToken);
        }
    }

    /// <summary>Content that was read on somebody's word need not be told again.</summary>
    public void Take(string? hash)
    {
        lock (_gate)
        {
            _settling.Take(hash);
        }
    }

    /// <summary>Makes it look at once.</summary>
    public void Look() => _hints.Writer.TryWrite(true);

    public void Dispose()
    {
        _system?.Dispose();
        _hints.Writer.TryComplete();
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

    private FileSystemWatcher? WatchSystem()
    {
        try
        {
            // The folder and not the file: editors write a new one and rename it.
            var system = new FileSystemWatcher(Path.GetDirectoryName(_path)!, Path.GetFileName(_path))
            {
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            system.Changed += (_, _) => Look();
            system.Created += (_, _) => Look();
            system.Deleted += (_, _) => Look();
            system.Renamed += (_, _) => Look();
            system.EnableRaisingEvents = true;
            return system;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or PlatformNotSupportedException)
        {
            // A network drive, or no handles left: looking every 5 s is enough.
            return null;
        }
    }
}
