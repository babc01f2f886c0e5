using Akka;
using Akka.Configuration;
using Akka.Event;
using Akka.Hosting;
using Akka.Pattern;
using Akka.TestKit.TestActors;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Surface;

/// <summary>Settings, logging, hosting, shutdown and backoff, called as their users call them.</summary>
public sealed class SettingsSurfaceTests() : PatientKit("akka.loglevel = DEBUG")
{
    private static readonly string[] Order = ["bind", "stop"];

    [Fact]
    public void Settings_have_a_getter_for_every_kind_of_value()
    {
        Config config = ConfigurationFactory.ParseString("""
            i = 1, l = 2, f = 1.5, d = 2.5, m = 3.5, s = text, b = off, t = 5m, z = 10kB, inf = infinite
            is = [1, 2], ls = [3], fs = [1.5], ds = [2.5], ms = [3.5], ys = [7], bs = [on, off], ss = [a, b]
            o { p { q = deep } }
            """);
        config.GetInt("i").ShouldBe(1);
        config.GetLong("l").ShouldBe(2);
        config.GetFloat("f").ShouldBe(1.5f);
        config.GetDouble("d").ShouldBe(2.5);
        config.GetDecimal("m").ShouldBe(3.5m);
        config.GetString("s").ShouldBe("text");
        config.GetBoolean("b", true).ShouldBeFalse();
        config.GetTimeSpan("t").ShouldBe(TimeSpan.FromMinutes(5));
        config.GetTimeSpan("inf").ShouldBe(Timeout.InfiniteTimeSpan);
        config.GetTimeSpan("missing", TimeSpan.FromSeconds(1), allowInfinite: false).ShouldBe(TimeSpan.FromSeconds(1));
        config.GetIntList("is").ShouldBe([1, 2]);
        config.GetLongList("ls").ShouldBe([3]);
        config.GetFloatList("fs").ShouldBe([1.5f]);
        config.GetDoubleList("ds").ShouldBe([2.5]);
        config.GetDecimalList("ms").ShouldBe([3.5m]);
        config.GetByteList("ys").ShouldBe([(byte)7]);
        config.GetBooleanList("bs").ShouldBe([true, false]);
        config.GetStringList("ss").ShouldBe(["a", "b"]);
        config.GetConfig("o.p").GetString("q").ShouldBe("deep");
        config.GetConfig("nothing").IsNullOrEmpty().ShouldBeTrue();
        config.GetInt("missing", 9).ShouldBe(9);
        (config + "extra = 1").HasPath("extra").ShouldBeTrue();
        config.SafeWithFallback("extra = 2").GetInt("extra").ShouldBe(2);
        Config.Empty.IsEmpty.ShouldBeTrue();
        ConfigurationFactory.Load().ShouldNotBeNull();
        ConfigurationFactory.Default().GetString("akka.loglevel").ShouldBe("INFO");
        new ConfigurationException("x").ShouldBeAssignableTo<AkkaException>();
    }

    [Fact]
    public void A_log_line_has_up_to_six_arguments_an_exception_and_a_level()
    {
        ILoggingAdapter log = Logging.GetLogger(Sys, "source");
        var cause = new InvalidOperationException("why");
        EventFilter.Info("1").ExpectOne(() => log.Info("{0}", 1));
        EventFilter.Info("1 2 3 4 5 6").ExpectOne(() => log.Info("{0} {1} {2} {3} {4} {5}", 1, 2, 3, 4, 5, 6));
        EventFilter.Debug("a b").ExpectOne(() => log.Debug("{0} {1}", "a", "b"));
        EventFilter.Warning("a").ExpectOne(() => log.Warning(cause, "{0}", "a"));
        EventFilter.Error("a b c").ExpectOne(() => log.Error(cause, "{0} {1} {2}", "a", "b", "c"));
        EventFilter.Info("leveled 1").ExpectOne(() => log.Log(LogLevel.InfoLevel, cause, "leveled {0}", 1));
        log.IsEnabled(LogLevel.DebugLevel).ShouldBe(log.IsDebugEnabled);
        Logging.LogLevelFor("WARNING").ShouldBe(LogLevel.WarningLevel);
        Logging.LogLevelFor<Error>().ShouldBe(LogLevel.ErrorLevel);
        LogLevel.InfoLevel.StringFor().ShouldBe("INFO");
        LogLevel.InfoLevel.ClassFor().ShouldBe(typeof(Info));
        NoLogger.Instance.IsErrorEnabled.ShouldBeFalse();
    }

    [Fact]
    public void A_formatter_of_ones_own_puts_log_lines_together()
    {
        using var kit = new TestKit($"akka.loglevel = INFO, akka.logger-formatter = \"{typeof(Shouting).AssemblyQualifiedName}\"");
        kit.EventFilter.Info("HI").ExpectOne(() => Logging.GetLogger(kit.Sys, "source").Info("hi {0}", 1));
    }

    [Fact]
    public async Task A_host_takes_hocon_setups_loggers_extensions_and_startup_tasks()
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        List<string> order = [];
        builder.Services.AddAkka("hosted", (akka, _) => akka
            .AddHocon("own.setting = 5", HoconAddMode.Append)
            .ConfigureLoggers(loggers =>
            {
                loggers.ClearLoggers();
                loggers.LogLevel = LogLevel.WarningLevel;
                loggers.DeadLetterOptions = new DeadLetterOptions { ShouldLog = TriStateValue.Some, LogCount = 3 };
                loggers.DebugOptions = new DebugOptions { Unhandled = true };
                loggers.AddLogger<DefaultLogger>();
                loggers.AddLoggerFactory();
            })
            .WithExtension<ActorRegistryExtension>()
            .WithActors((system, registry) =>
            {
                order.Add("actors");
                registry.Register<BlackHoleActor>(system.ActorOf(BlackHoleActor.Props));
            })
            .WithActors((system, registry, resolver) => registry.TryRegister<EchoActor>(system.DeadLetters))
            .StartActors((_, _) => { })
            .AddStartup((_, _) =>
            {
                order.Add("startup");
                return Task.CompletedTask;
            }));
        using IHost host = builder.Build();
        await host.StartAsync();
        order.ShouldBe(["actors", "startup"]);
        ActorSystem system = host.Services.GetRequiredService<ActorSystem>();
        system.Settings.Config.GetInt("own.setting").ShouldBe(5);
        system.Settings.Config.GetInt("akka.log-dead-letters").ShouldBe(3);
        system.Settings.Config.GetBoolean("akka.actor.debug.unhandled").ShouldBeTrue();
        var registry = ActorRegistry.For(system);
        registry.TryGet<BlackHoleActor>(out IActorRef hole).ShouldBeTrue();
        (await registry.GetAsync<BlackHoleActor>()).ShouldBe(hole);
        Should.Throw<MissingActorRegistryEntryException>(registry.Get<ForwardActor>);
        Should.Throw<DuplicateActorRegistryException>(() => registry.Register<BlackHoleActor>(hole));
        (await host.Services.GetRequiredService<IRequiredActor<BlackHoleActor>>().GetAsync()).ShouldBe(hole);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_shutdown_runs_the_tasks_of_its_phases_for_a_reason()
    {
        var system = ActorSystem.Create("ending", "akka.loglevel = OFF");
        var shutdown = CoordinatedShutdown.Get(system);
        List<string> order = [];
        shutdown.AddTask(CoordinatedShutdown.PhaseServiceStop, "stop", () => Note("stop"));
        shutdown.AddTask(CoordinatedShutdown.PhaseServiceUnbind, "unbind", () => Note("bind"));
        Should.Throw<Exception>(() => shutdown.AddTask("no-such-phase", "x", () => Note("x")));
        shutdown.Timeout(CoordinatedShutdown.PhaseServiceStop).ShouldBe(TimeSpan.FromSeconds(5));
        (await shutdown.Run(CoordinatedShutdown.ClrExitReason.Instance)).ShouldBe(Done.Instance);
        order.ShouldBe(Order);
        shutdown.ShutdownReason.ShouldBe(CoordinatedShutdown.ClrExitReason.Instance);
        await system.WhenTerminated;

        Task<Done> Note(string text)
        {
            order.Add(text);
            return Task.FromResult(Done.Instance);
        }
    }

    [Fact]
    public async Task Backoff_options_say_everything_about_the_supervisor()
    {
        Props props = BackoffSupervisor.Props(
            Backoff.OnStop(BlackHoleActor.Props, "child", TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(2), 0.1, -1)
                .WithAutoReset(TimeSpan.FromSeconds(1))
                .WithManualReset()
                .WithMaxNrOfRetries(5)
                .WithSupervisorStrategy(new OneForOneStrategy(_ => Directive.Restart))
                .WithDefaultStoppingStrategy()
                .WithReplyWhileStopped("stopped")
                .WithFinalStopMessage(message => message is "end"));
        IActorRef supervisor = Sys.ActorOf(props);
        (await supervisor.Ask<BackoffSupervisor.CurrentChild>(BackoffSupervisor.GetCurrentChild.Instance, TimeSpan.FromSeconds(30))).Ref.Path.Name.ShouldBe("child");
        (await supervisor.Ask<BackoffSupervisor.RestartCount>(BackoffSupervisor.GetRestartCount.Instance, TimeSpan.FromSeconds(30))).Count.ShouldBe(0);
        BackoffSupervisor.Props(BlackHoleActor.Props, "c", TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), 0.2, 3).ShouldNotBeNull();
    }

    private sealed class Shouting : ILogMessageFormatter
    {
        public string Format(string format, params object[] args) => "HI";

        public string Format(string format, IEnumerable<object> args) => "HI";
    }
}
