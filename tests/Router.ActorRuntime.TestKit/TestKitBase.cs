using Akka.Actor.Internal;
using Akka.Actor.Setup;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

/// <summary>A system, a test actor that collects what it is told, and ways to expect it.</summary>
public abstract partial class TestKitBase : IActorRefFactory
{
    private static int _nextTestActor;

    private readonly ITestKitAssertions _assertions;
    private readonly MessageQueue _queue = new();

    protected TestKitBase(ITestKitAssertions assertions, ActorSystem? system = null, string? testActorName = null)
        : this(assertions, system, ActorSystemSetup.Empty, null, testActorName)
    {
    }

    protected TestKitBase(ITestKitAssertions assertions, Config? config, string? actorSystemName = null, string? testActorName = null)
        : this(assertions, null, ActorSystemSetup.Create(BootstrapSetup.Create().WithConfig(config ?? ConfigurationFactory.Empty)), actorSystemName, testActorName)
    {
    }

    protected TestKitBase(ITestKitAssertions assertions, ActorSystemSetup config, string? actorSystemName = null, string? testActorName = null)
        : this(assertions, null, config, actorSystemName, testActorName)
    {
    }

    protected TestKitBase(
        ITestKitAssertions assertions, ActorSystem? system, ActorSystemSetup config, string? actorSystemName, string? testActorName)
    {
        _assertions = assertions;
        Sys = system ?? ActorSystem.Create(actorSystemName ?? "test", WithDefaults(config));
        TestKitSettings = new TestKitSettings(Sys.Settings.Config.WithFallback(DefaultConfig));
        LocalActorRef actor = NewTestActor(testActorName ?? $"testActor{Interlocked.Increment(ref _nextTestActor)}");
        TestActor = actor;
        EventFilter = new EventFilterFactory(this);
        if (this is not TestProbe)
        {
            if (this is not INoImplicitSender)
            {
                ActorCell.Current = actor.Cell;
                SynchronizationContext.SetSynchronizationContext(new ActorCellKeepingSynchronizationContext(actor.Cell));
            }
            else
            {
                ActorCell.Current = null;
            }
        }
    }

    public static Config DefaultConfig { get; } = ConfigurationFactory.ParseString("""
        akka {
          loggers = ["Akka.TestKit.TestEventListener, Akka.TestKit"]
          loglevel = "DEBUG"
          test {
            timefactor = 1.0
            filter-leeway = 3s
            single-expect-default = 3s
            default-timeout = 5s
            expect-no-message-default = 100ms
          }
        }
        """);

    public static Config FullDebugConfig { get; } = ConfigurationFactory.ParseString("akka.loglevel = DEBUG, akka.actor.debug.unhandled = on");

    public ActorSystem Sys { get; }

    public TestKitSettings TestKitSettings { get; }

    public IActorRef TestActor { get; }

    public EventFilterFactory EventFilter { get; }

    /// <summary>The log of the system.</summary>
    public ILoggingAdapter Log => Sys.Log;

    public bool HasMessages => _queue.Count > 0;

    public object LastMessage => LastEnvelope?.Message!;

    public IActorRef LastSender => LastEnvelope?.Sender!;

    internal ITestKitAssertions Assertions => _assertions;

    private MessageEnvelope? LastEnvelope { get; set; }

    public void IgnoreMessages(Func<object, bool> shouldIgnoreMessage) => TestActor.Tell(new InternalTestActor.SetIgnore(shouldIgnoreMessage), TestActor);

    public void IgnoreMessages<TMsg>() => IgnoreMessages(message => message is TMsg);

    public void IgnoreMessages<TMsg>(Func<TMsg, bool> shouldIgnoreMessage) =>
        IgnoreMessages(message => message is TMsg typed && shouldIgnoreMessage(typed));

    public void IgnoreNoMessages() => TestActor.Tell(new InternalTestActor.SetIgnore(null), TestActor);

    public void SetAutoPilot(AutoPilot pilot) => TestActor.Tell(new InternalTestActor.SetPilot(pilot), TestActor);

    public IActorRef Watch(IActorRef actorToWatch)
    {
        TestActor.Tell(new InternalTestActor.WatchSubject(actorToWatch), TestActor);
        return actorToWatch;
    }

    public IActorRef Unwatch(IActorRef actorToUnwatch)
    {
        TestActor.Tell(new InternalTestActor.UnwatchSubject(actorToUnwatch), TestActor);
        return actorToUnwatch;
    }

    /// <inheritdoc cref="Watch"/>
    public Task<IActorRef> WatchAsync(IActorRef actorToWatch) => Task.FromResult(Watch(actorToWatch));

    /// <inheritdoc cref="Unwatch"/>
    public Task<IActorRef> UnwatchAsync(IActorRef actorToUnwatch) => Task.FromResult(Unwatch(actorToUnwatch));

    public TimeSpan Dilated(TimeSpan duration) =>
        duration == Timeout.InfiniteTimeSpan ? duration : duration * TestKitSettings.TestTimeFactor;

    public virtual void Shutdown(TimeSpan? duration = null, bool verifySystemShutdown = false) => Shutdown(Sys, duration, verifySystemShutdown);

    protected virtual void Shutdown(ActorSystem system, TimeSpan? duration = null, bool verifySystemShutdown = false)
    {
        ArgumentNullException.ThrowIfNull(system);
        TimeSpan time = duration ?? Dilated(TestKitSettings.DefaultTimeout);
        bool ended = system.Terminate().Wait(time);
        if (!ended && verifySystemShutdown)
        {
            throw new TimeoutException($"Failed to stop [{system.Name}] within [{time}]");
        }

        if (ReferenceEquals(ActorCell.Current?.System, system))
        {
            ActorCell.Current = null;
            SynchronizationContext.SetSynchronizationContext(null);
        }
    }

    private LocalActorRef NewTestActor(string name) =>
        (LocalActorRef)((ActorSystemImpl)Sys).SystemActorOf(Props.Create(() => new InternalTestActor(_queue)), name);

    private static ActorSystemSetup WithDefaults(ActorSystemSetup setup)
    {
        BootstrapSetup bootstrap = setup.Get<BootstrapSetup>().GetOrElse(BootstrapSetup.Create());
        return setup.And(bootstrap.WithConfigFallback(DefaultConfig));
    }
}
