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

    private TestKitBase(
        ITestKitAssertions assertions, ActorSystem? system, ActorSystemSetup setup, string? actorSystemName, string? testActorName)
    {
        _assertions = assertions;
        Sys = system ?? ActorSystem.Create(actorSystemName ?? "test", WithDefaults(setup));
        TestKitSettings = new TestKitSettings(Sys.Settings.Config.WithFallback(DefaultConfig));
        string name = testActorName ?? $"testActor{Interlocked.Increment(ref _nextTestActor)}";
        var actor = (LocalActorRef)((ActorSystemImpl)Sys).SystemActorOf(Props.Create(() => new InternalTestActor(_queue)), name);
        TestActor = actor;
        EventFilter = new EventFilterFactory(this);
        if (this is not TestProbe)
        {
            if (this is not NoImplicitSender)
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

    public bool HasMessages => _queue.Count > 0;

    public object LastMessage => LastEnvelope?.Message!;

    public IActorRef LastSender => LastEnvelope?.Sender!;

    internal ITestKitAssertions Assertions => _assertions;

    private MessageEnvelope? LastEnvelope { get; set; }

    public IActorRef ActorOf(Props props, string? name = null) => Sys.ActorOf(props, name);

    public IActorRef ActorOf<TActor>()
        where TActor : ActorBase, new() => Sys.ActorOf(Props.Create<TActor>());

    public IActorRef ActorOf<TActor>(string name)
        where TActor : ActorBase, new() => Sys.ActorOf(Props.Create<TActor>(), name);

    public ActorSelection ActorSelection(ActorPath actorPath) => Sys.ActorSelection(actorPath);

    public ActorSelection ActorSelection(string actorPath) => Sys.ActorSelection(actorPath);

    public TestActorRef<TActor> ActorOfAsTestActorRef<TActor>(Props props, IActorRef? supervisor = null, string? name = null)
        where TActor : ActorBase => new(Sys, props, supervisor, name);

    public TestActorRef<TActor> ActorOfAsTestActorRef<TActor>(Props props, string name)
        where TActor : ActorBase => new(Sys, props, null, name);

    public TestActorRef<TActor> ActorOfAsTestActorRef<TActor>(string? name = null)
        where TActor : ActorBase, new() => new(Sys, Props.Create<TActor>(), null, name);

    public TestActorRef<TActor> ActorOfAsTestActorRef<TActor>(System.Linq.Expressions.Expression<Func<TActor>> factory, string? name = null)
        where TActor : ActorBase => new(Sys, Props.Create(factory), null, name);

    public virtual TestProbe CreateTestProbe(string? name = null) => new(Sys, _assertions, name);

    public TestLatch CreateTestLatch(int count = 1) => new(count, TestKitSettings.DefaultTimeout);

    public void IgnoreMessages(Func<object, bool> shouldIgnoreMessage) => TestActor.Tell(new InternalTestActor.SetIgnore(shouldIgnoreMessage), TestActor);

    public void IgnoreMessages<T>() => IgnoreMessages(message => message is T);

    public void IgnoreMessages<T>(Func<T, bool> shouldIgnoreMessage) =>
        IgnoreMessages(message => message is T typed && shouldIgnoreMessage(typed));

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

    private static ActorSystemSetup WithDefaults(ActorSystemSetup setup)
    {
        BootstrapSetup bootstrap = setup.Get<BootstrapSetup>().GetOrElse(BootstrapSetup.Create());
        return setup.And(bootstrap.WithConfigFallback(DefaultConfig));
    }
}
