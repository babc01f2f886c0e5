using System.Threading.Channels;
using Akka.Actor;
using Microsoft.Extensions.Logging;
using Router.Actors.Notices;
using Router.Host.Logging;
using Router.Routing.Diagnostics;

namespace Router.Host.Tests.Logging;

public sealed class NoticeLogActorTests : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ActorSystem _system = ActorSystem.Create("notices");
    private readonly HeardLogger _log = new();
    private Language _language = Language.Russian;

    public async Task InitializeAsync()
    {
        IActorRef actor = _system.ActorOf(NoticeLogActor.Props(_log, () => _language));

        // It has started, and so listens, when it answers this.
        await actor.Ask<ActorIdentity>(new Identify("started"), Patience);
    }

    public Task DisposeAsync() => _system.Terminate();

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task A_notice_is_one_line_with_its_code_under_the_source_of_notices()
    {
        _system.EventStream.Publish(new Notice(NoticeMessages.SinkResumed, "crm", 3));

        (await NextAsync()).ShouldBe((LogLevel.Information, "crm: снова работает по команде, ждут 3 [RT508]"));
        _log.Sources.ShouldBe([NoticeLogActor.Source]);
    }

    [Fact]
    public async Task Its_severity_is_the_level()
    {
        _system.EventStream.Publish(new Notice(NoticeMessages.SinkOrphaned, "crm", 3, "crm"));
        _system.EventStream.Publish(new Notice(NoticeMessages.RulesRejected, Subject: null, 1, "router.yaml:1: ?"));

        (await NextAsync()).Level.ShouldBe(LogLevel.Warning);
        (await NextAsync()).Level.ShouldBe(LogLevel.Error);
    }

    [Fact]
    public async Task The_language_is_the_one_of_the_moment()
    {
        _language = Language.English;
        _system.EventStream.Publish(new Notice(NoticeMessages.JournalBack, Subject: null));

        (await NextAsync()).ShouldBe((LogLevel.Information, "the journal is written again [RT404]"));
    }

    [Fact]
    public async Task What_is_below_the_level_of_the_log_is_not_told()
    {
        _log.Least = LogLevel.Warning;
        _system.EventStream.Publish(new Notice(NoticeMessages.JournalBack, Subject: null));
        _system.EventStream.Publish(new Notice(NoticeMessages.SinkOrphaned, "crm", 3, "crm"));

        (await NextAsync()).Level.ShouldBe(LogLevel.Warning);
    }

    private Task<(LogLevel Level, string Line)> NextAsync() => _log.Lines.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>Keeps what is logged.</summary>
    private sealed class HeardLogger : ILoggerFactory, ILogger
    {
        public Channel<(LogLevel Level, string Line)> Lines { get; } = Channel.CreateUnbounded<(LogLevel, string)>();

        public List<string> Sources { get; } = [];

        public LogLevel Least { get; set; }

        public ILogger CreateLogger(string categoryName)
        {
            Sources.Add(categoryName);
            return this;
        }

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public bool IsEnabled(LogLevel logLevel) => logLevel >= Least;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Writer.TryWrite((logLevel, formatter(state, exception)));

        public void Dispose()
        {
        }
    }
}
