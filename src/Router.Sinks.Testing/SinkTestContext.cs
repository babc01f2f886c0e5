using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Router.Sinks.Abstractions;

namespace Router.Sinks.Testing;

/// <summary>What a sink gets in tests: a folder of its own, a clock that stands still, a log and a state that are kept.</summary>
public class SinkTestContext : ILogger, ISinkState, IDisposable
{
    private readonly ConcurrentDictionary<string, string> _state = new(StringComparer.Ordinal);
    private int _saved;

    /// <summary>Makes an empty folder.</summary>
    public SinkTestContext() => Folder = Directory.CreateTempSubdirectory("router-sinks-").FullName;

    /// <summary>The folder that relative paths start from; <see cref="Dispose()"/> deletes it.</summary>
    public string Folder { get; }

    /// <summary>The clock: 12:05 UTC on 25 March 2015, until the test moves it.</summary>
    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2015, 3, 25, 12, 5, 0, TimeSpan.Zero));

    /// <summary>What the sink logged.</summary>
    public ConcurrentQueue<string> Lines { get; } = [];

    /// <summary>The language of what the sink writes to people; by default English.</summary>
    public TextLanguage Language { get; init; } = TextLanguage.English;

    /// <summary>The directory; by default it knows nobody.</summary>
    public INames Names { get; init; } = NoNames.Instance;

    /// <summary>The way to the apps; by default there is none.</summary>
    public ISinkCommands? Commands { get; init; }

    /// <summary>The secrets that the sink told will expire.</summary>
    public ConcurrentQueue<(string Secret, DateTimeOffset At)> Expiring { get; } = [];

    /// <summary>The texts that the sink had hidden.</summary>
    public ConcurrentQueue<string> Masked { get; } = [];

    /// <summary>How many times the sink had its state written at once.</summary>
    public int Saved => Volatile.Read(ref _saved);

    /// <summary>What the sink gets.</summary>
    public SinkContext Context => new()
    {
        Name = "test",
        Logger = this,
        Time = Time,
        Folder = Folder,
        Language = Language,
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow"),
        WorkstationZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow"),
        CreateHttpClient = CreateHttpClient,
        State = this,
        Names = Names,
        Commands = Commands,
        Mask = Masked.Enqueue,
        SecretExpires = (secret, at) => Expiring.Enqueue((secret, at)),
    };

    /// <summary>The full path of a file in the folder.</summary>
    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <inheritdoc/>
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        Lines.Enqueue(exception is null ? formatter(state, exception) : $"{formatter(state, exception)}\n{exception}");
    }

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => true;

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public string? Get(string name) => _state.GetValueOrDefault(name);

    /// <inheritdoc/>
    public void Set(string name, string? value)
    {
        if (value is null)
        {
            _state.TryRemove(name, out _);
        }
        else
        {
            _state[name] = value;
        }
    }

    /// <inheritdoc/>
    public Task SaveNowAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _saved);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(isDisposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Deletes the folder.</summary>
    protected virtual void Dispose(bool isDisposing) => Directory.Delete(Folder, recursive: true);

    /// <summary>Makes the client of a sink: a plain one, which knows none of the settings.</summary>
    protected virtual HttpClient CreateHttpClient(HttpSettings settings) => new() { Timeout = Timeout.InfiniteTimeSpan };
}
