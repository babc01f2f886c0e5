using Akka.Event;
using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Events;

public sealed class LoggerTests : PatientKit
{
    [Fact]
    public async Task The_consoles_logger_can_be_the_only_one()
    {
        var system = ActorSystem.Create("plain", """akka { loggers = ["Akka.Event.StandardOutLogger"], loglevel = OFF, stdout-loglevel = OFF }""");
        system.Settings.StdoutLogger.ShouldBeOfType<StandardOutLogger>();
        await system.Terminate();
    }

    [Fact]
    public async Task A_logger_of_ones_own_gets_the_lines_of_its_level()
    {
        var system = ActorSystem.Create("own", $$"""akka { loggers = ["{{typeof(Recording).AssemblyQualifiedName}}"], loglevel = INFO, stdout-loglevel = OFF }""");
        system.EventStream.Publish(new TellThem(TestActor));
        ExpectMsg("ready");
        system.Log.Debug("no");
        system.Log.Info("yes {0}", 1);
        ExpectMsg("yes 1");
        system.EventStream.SetLogLevel(LogLevel.ErrorLevel);
        system.Log.Warning("no");
        system.Log.Error("yes 2");
        ExpectMsg("yes 2");
        system.EventStream.SetLogLevel(LogLevel.DebugLevel);
        Logging.GetLogger(system, this).Debug("yes 3");
        ExpectMsg("yes 3");
        await system.Terminate();
    }

    private sealed record TellThem(IActorRef Whom);

    public sealed class Recording : ReceiveActor
    {
        private IActorRef? _listener;

        public Recording()
        {
            Receive<InitializeLogger>(message =>
            {
                message.LoggingBus.Subscribe(Self, typeof(TellThem));
                Sender.Tell(new LoggerInitialized());
            });
            Receive<TellThem>(message =>
            {
                _listener = message.Whom;
                _listener.Tell("ready");
            });
            Receive<LogEvent>(line => _listener?.Tell(line.Message.ToString()!));
        }
    }
}
