using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Router.Sinks.Abstractions;
using Router.Sinks.Http;

namespace Router.Sinks.Tests.Support;

/// <summary>What a sink gets in tests: a folder of its own, a clock that stands still, a log that is kept.</summary>
internal sealed class TestContext : ILogger, ISinkState
{
    private readonly ConcurrentDictionary<string, string> _state = new(StringComparer.Ordinal);

    public TestContext()
    {
        Folder = System.IO.Directory.CreateTempSubdirectory("router-sinks-").FullName;
    }

    public string Folder { get; }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2015, 3, 25, 12, 5, 0, TimeSpan.Zero));

    public ConcurrentQueue<string> Lines { get; } = [];

    public TextLanguage Language { get; init; } = TextLanguage.English;

    public SinkContext Context => new()
    {
        Name = "test",
        Logger = this,
        Time = Time,
        Folder = Folder,
        Language = Language,
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow"),
        CreateHttpClient = SinkHttpClients.For(Folder),
        State = this,
    };

    public string PathOf(string name) => Path.Combine(Folder, name);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue(formatter(state, exception));

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public string? Get(string name) => _state.GetValueOrDefault(name);

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

    public Task SaveNowAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Delete() => System.IO.Directory.Delete(Folder, recursive: true);

    public ValueTask DisposeAsync()
    {
        Delete();
        return ValueTask.CompletedTask;
    }
}
