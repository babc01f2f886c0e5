using Akka.Configuration;
using Akka.Event;
using Akka.Hosting;
using Akka.Hosting.Logging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MicrosoftLevel = Microsoft.Extensions.Logging.LogLevel;

namespace Router.ActorRuntime.Tests.Hosting;

/// <summary>How a host says how its system logs.</summary>
public sealed class ConfigureLoggersTests
{
    [Fact]
    public void Untouched_it_logs_information_to_the_console()
    {
        Config settings = Settings(_ => { });
        settings.GetString("akka.loglevel").ShouldBe("Info");
        settings.GetString("akka.log-config-on-start").ShouldBe("false");
        settings.GetStringList("akka.loggers").ShouldHaveSingleItem().ShouldStartWith("Akka.Event.DefaultLogger");
        settings.HasPath("akka.actor.debug").ShouldBeFalse();
        settings.HasPath("akka.log-dead-letters").ShouldBeFalse();
    }

    [Fact]
    public void Everything_can_be_said()
    {
        Config settings = Settings(loggers =>
        {
            loggers.LogLevel = Akka.Event.LogLevel.WarningLevel;
            loggers.LogConfigOnStart = true;
            loggers.ClearLoggers().AddLogger<LoggerFactoryLogger>();
            loggers.AddDefaultLogger();
            loggers.DebugOptions = new DebugOptions
            {
                Receive = true,
                AutoReceive = true,
                LifeCycle = true,
                EventStream = true,
                FiniteStateMachine = true,
                Unhandled = true,
                RouterMisconfiguration = false,
            };
            loggers.DeadLetterOptions = new DeadLetterOptions { LogCount = 99, LogDuringShutdown = false, LogSuspendDuration = TimeSpan.Zero };
        });
        settings.GetString("akka.loglevel").ShouldBe("Warning");
        settings.GetBoolean("akka.log-config-on-start").ShouldBeTrue();
        settings.GetStringList("akka.loggers").Select(name => name.Split(',')[0])
            .ShouldBe(["Akka.Hosting.Logging.LoggerFactoryLogger", "Akka.Event.DefaultLogger"]);
        Config debug = settings.GetConfig("akka.actor.debug");
        foreach (string key in new[] { "receive", "autoreceive", "lifecycle", "event-stream", "fsm", "unhandled" })
        {
            debug.GetBoolean(key).ShouldBeTrue(key);
        }

        debug.GetBoolean("router-misconfiguration", true).ShouldBeFalse();
        settings.GetInt("akka.log-dead-letters").ShouldBe(99);
        settings.GetBoolean("akka.log-dead-letters-during-shutdown", true).ShouldBeFalse();
        settings.GetString("akka.log-dead-letters-suspend-duration").ShouldBe("infinite");
    }

    [Fact]
    public void Dead_letters_are_logged_all_none_or_some()
    {
        Logged(TriStateValue.All).GetBoolean("akka.log-dead-letters").ShouldBeTrue();
        Logged(TriStateValue.None).GetBoolean("akka.log-dead-letters", true).ShouldBeFalse();
        Logged(TriStateValue.Some).GetInt("akka.log-dead-letters").ShouldBe(10);

        static Config Logged(TriStateValue some) => new DeadLetterOptions { ShouldLog = some }.ToString();
    }

    [Fact]
    public void No_loggers_are_no_loggers() =>
        Settings(loggers => loggers.ClearLoggers()).GetStringList("akka.loggers").ShouldBeEmpty();

    [Fact]
    public async Task Log_lines_go_to_the_containers_logging_with_their_levels()
    {
        using var log = new RecordingLoggerProvider();
        using IHost host = await StartAsync(log, loggers => loggers.ClearLoggers().AddLoggerFactory());
        ILoggingAdapter adapter = host.Services.GetRequiredService<ActorSystem>().Log;
        adapter.Debug("line-{0}", 1);
        adapter.Info("line-{0}", 2);
        adapter.Warning("line-{0}", 3);
        adapter.Error("line-{0}", 4);
        await log.SeesAsync("line-4");
        var lines = log.Lines.Where(line => line.Text.Contains("line-", StringComparison.Ordinal)).ToList();
        lines.Select(line => line.Level).ShouldBe([MicrosoftLevel.Debug, MicrosoftLevel.Information, MicrosoftLevel.Warning, MicrosoftLevel.Error]);
        for (int i = 0; i < lines.Count; i++)
        {
            lines[i].Text.ShouldContain($"line-{i + 1}");
        }

        await host.StopAsync();
    }

    [Fact]
    public async Task Naming_the_logger_alone_takes_the_containers_logging_too()
    {
        using var log = new RecordingLoggerProvider();
        using IHost host = await StartAsync(log, loggers => loggers.ClearLoggers().AddLogger<LoggerFactoryLogger>());
        host.Services.GetRequiredService<ActorSystem>().Log.Info("to all");
        await log.SeesAsync("to all");
        await host.StopAsync();
    }

    [Fact]
    public async Task A_factory_of_ones_own_is_preferred_to_the_containers()
    {
        using var log = new RecordingLoggerProvider();
        using var own = new RecordingLoggerProvider();
        using ILoggerFactory factory = LoggerFactory.Create(logging => logging.SetMinimumLevel(MicrosoftLevel.Trace).AddProvider(own));
        using IHost host = await StartAsync(log, loggers => loggers.ClearLoggers().AddLoggerFactory(factory));
        host.Services.GetRequiredService<ActorSystem>().Log.Info("to one");
        await own.SeesAsync("to one");
        await host.StopAsync();
        log.Lines.ShouldNotContain(line => line.Text.Contains("to one", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_formatter_of_ones_own_is_everybodys()
    {
        using IHost host = await QuietHost.StartAsync(akka => akka.ConfigureLoggers(loggers => loggers.WithDefaultLogMessageFormatter<Shouting>()));
        ActorSystem system = host.Services.GetRequiredService<ActorSystem>();
        using var kit = new TestKit(system);
        system.EventStream.Subscribe(kit.TestActor, typeof(Info));
        system.Log.Info("quiet {0}", 1);
        kit.FishForMessage<Info>(line => line.ToString().Contains("QUIET {0}!", StringComparison.Ordinal), QuietHost.Patience);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_formatter_that_nobody_can_make_fails_the_start()
    {
        ConfigurationException cause = await Should.ThrowAsync<ConfigurationException>(async () =>
        {
            using IHost host = await QuietHost.StartAsync(akka => akka.ConfigureLoggers(loggers => loggers.WithDefaultLogMessageFormatter<Choosy>()));
        });
        cause.Message.ShouldContain("empty constructor");
    }

    [Fact]
    public void Filters_are_gathered_and_reach_the_system_as_a_setup()
    {
        LogFilterBuilder? gathered = null;
        AkkaConfigurationBuilder builder = new AkkaConfigurationBuilder(new ServiceCollection(), "never").ConfigureLoggers(loggers =>
        {
            loggers.LogFilterBuilder = new LogFilterBuilder().ExcludeSourceContaining("chatter");
            loggers.WithLogFilter(filters => filters.ExcludeMessageContaining("noise"));
            gathered = loggers.LogFilterBuilder;
        });
        gathered.ShouldNotBeNull().Build().Filters.Length.ShouldBe(2);
        LogFilterSetup setup = builder.Setups.OfType<LogFilterSetup>().ShouldHaveSingleItem();
        setup.CreateEvaluator().ShouldTryKeepMessage(new Debug("any", typeof(string), "a noise"), out _).ShouldBeFalse();
        setup.CreateEvaluator().ShouldTryKeepMessage(new Debug("any", typeof(string), "a tone"), out _).ShouldBeTrue();
    }

    private static Config Settings(Action<LoggerConfigBuilder> loggers) =>
        new AkkaConfigurationBuilder(new ServiceCollection(), "never").ConfigureLoggers(loggers).Configuration.Value;

    private static Task<IHost> StartAsync(RecordingLoggerProvider log, Action<LoggerConfigBuilder> loggers) => QuietHost.StartAsync(
        akka => akka.ConfigureLoggers(builder =>
        {
            builder.LogLevel = Akka.Event.LogLevel.DebugLevel;
            loggers(builder);
        }),
        services => services.AddLogging(logging => logging.SetMinimumLevel(MicrosoftLevel.Trace).AddProvider(log)));

    private sealed class Shouting : ILogMessageFormatter
    {
        public string Format(string format, params object[] args) => format.ToUpperInvariant() + "!";

        public string Format(string format, IEnumerable<object> args) => Format(format);
    }

    private sealed class Choosy(string prefix) : ILogMessageFormatter
    {
        public string Format(string format, params object[] args) => prefix + format;

        public string Format(string format, IEnumerable<object> args) => Format(format);
    }
}
