using Akka.Event;
using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Events;

public sealed class LogLineTests() : PatientKit("akka.loglevel = DEBUG")
{
    [Fact]
    public void A_line_shows_level_thread_source_text_and_cause()
    {
        string line = new Warning("who", typeof(string), "what").ToString();
        line.ShouldStartWith("[WARNING]");
        line.ShouldContain("[Thread ");
        line.ShouldEndWith("[who] what");
        string text = new Error(new InvalidOperationException("why"), "who", typeof(string), "what").ToString();
        text.ShouldStartWith("[ERROR]");
        text.ShouldContain("[who] what");
        text.ShouldContain("System.InvalidOperationException: why");
        new Debug("who", typeof(string), "what").LogLevel().ShouldBe(LogLevel.DebugLevel);
        new Info(null, "who", typeof(string), "what").Cause.ShouldBeNull();
        new Info("who", typeof(string), "what").Timestamp.Kind.ShouldBe(DateTimeKind.Utc);
    }

    [Fact]
    public void A_source_is_an_actors_path_or_a_name_with_that_of_the_system()
    {
        LogSource.Create("text").Source.ShouldBe("text");
        LogSource.Create("text", Sys).Source.ShouldBe($"text ({Sys})");
        LogSource.Create(typeof(LogLineTests), Sys).Source.ShouldContain("LogLineTests");
        LogSource.Create(typeof(LogLineTests)).Type.ShouldBe(typeof(LogLineTests));
        LogSource.Create("text", typeof(int)).Type.ShouldBe(typeof(int));
        LogSource.FromString("text", Sys).ShouldBe(LogSource.Create("text", Sys).Source);
        LogSource.FromActorRef(TestActor, Sys).ShouldBe(TestActor.Path.ToString());
        LogSource.SourceType(typeof(int)).ShouldBe(typeof(int));
    }

    [Fact]
    public void An_adapters_lines_name_its_source()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(LogEvent));
        Logging.GetLogger(Sys, "name").Info("text {0}", 1);
        Info info = ExpectMsg<Info>(line => line.LogSource.StartsWith("name", StringComparison.Ordinal));
        info.LogSource.ShouldBe(LogSource.Create("name", Sys).Source);
        info.Message.ToString().ShouldBe("text 1");
        IActorRef talker = Sys.ActorOf<Talker>("talker");
        talker.Tell("hello");
        Warning warning = ExpectMsg<Warning>();
        warning.LogSource.ShouldBe(talker.Path.ToString());
        warning.LogClass.ShouldBe(typeof(Talker));
        warning.Message.ToString().ShouldBe("hello");
    }

    [Fact]
    public void A_line_keeps_its_exception_and_what_went_into_its_holes()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(LogEvent));
        var cause = new InvalidOperationException("why");
        Sys.Log.Debug(cause, "{0} and {1}", "a", 2);
        Debug debug = ExpectMsg<Debug>();
        debug.Cause.ShouldBe(cause);
        LogMessage message = debug.Message.ShouldBeAssignableTo<LogMessage>()!;
        message.Format.ShouldBe("{0} and {1}");
        message.ToString().ShouldBe("a and 2");
        Sys.Log.Log(LogLevel.ErrorLevel, cause, "plain");
        Error error = ExpectMsg<Error>();
        error.Cause.ShouldBe(cause);
        error.Message.ToString().ShouldBe("plain");
    }

    [Fact]
    public void A_text_that_cannot_be_put_together_harms_nobody()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(Warning));
        Sys.Log.Warning("{0} {4}", "a");
        ExpectMsg<Warning>();
        Sys.Log.Warning("good");
        ExpectMsg<Warning>(line => line.Message.ToString() == "good");
    }

    [Fact]
    public void A_level_that_is_not_read_is_not_published()
    {
        Sys.EventStream.SetLogLevel(LogLevel.WarningLevel);
        Sys.EventStream.Subscribe(TestActor, typeof(LogEvent));
        ILoggingAdapter log = Logging.GetLogger(Sys, this);
        log.IsDebugEnabled.ShouldBeFalse();
        log.IsInfoEnabled.ShouldBeFalse();
        log.IsWarningEnabled.ShouldBeTrue();
        log.IsErrorEnabled.ShouldBeTrue();
        log.Debug("no");
        log.Info("no");
        log.Warning("yes");
        ExpectMsg<Warning>().Message.ToString().ShouldBe("yes");
    }

    [Fact]
    public void Levels_have_names_and_types()
    {
        Logging.LogLevelFor("DEBUG").ShouldBe(LogLevel.DebugLevel);
        Logging.LogLevelFor("ERROR").StringFor().ShouldBe("ERROR");
        Logging.LogLevelFor("OFF").StringFor().ShouldBe("OFF");
        Logging.LogLevelFor<Warning>().ShouldBe(LogLevel.WarningLevel);
        Should.Throw<ArgumentException>(() => Logging.LogLevelFor("LOUD"));
        LogLevel.ErrorLevel.ClassFor().ShouldBe(typeof(Error));
        Logging.SimpleName(this).ShouldBe("LogLineTests");
    }

    private sealed class Talker : UntypedActor
    {
        protected override void OnReceive(object message) => Context.GetLogger().Warning(message.ToString()!);
    }
}
