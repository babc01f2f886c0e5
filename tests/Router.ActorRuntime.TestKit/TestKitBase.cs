#nullable disable annotations
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
    private MessageEnvelope _lastEnvelope = NullMessageEnvelope.Instance;

    protected TestKitBase(ITestKitAssertions assertions, ActorSystem system = null, string testActorName = null)
        : this(assertions, system, ActorSystemSetup.Empty, null, testActorName)
    {
    }

    protected TestKitBase(ITestKitAssertions assertions, ActorSystemSetup setup, string actorSystemName = null, string testActorName = null)
        : this(assertions, null, setup, actorSystemName, testActorName)
    {
    }

    protected TestKitBase(ITestKitAssertions assertions, Config config, string actorSystemName = null, string testActorName = null)
        : this(assertions, null, SetupOf(config), actorSystemName, testActorName)
    {
    }

    protected TestKitBase(
        ITestKitAssertions assertions, ActorSystem system, ActorSystemSetup config, string actorSystemName, string testActorName)
    {
        ArgumentNullException.ThrowIfNull(assertions);
        _assertions = assertions;
#pragma warning disable MA0056 // Who overrides it finds the kit's fields set, and nothing of its own, as in Akka.NET.
        InitializeTest(system, config, actorSystemName, testActorName);
#pragma warning restore MA0056
    }

    public static Config DefaultConfig { get; } = ConfigurationFactory.ParseString(
        $$"""
        akka {
          loggers = ["Akka.TestKit.TestEventListener, Akka.TestKit"]
          test {
            timefactor = 1.0
            filter-leeway = 3s
            single-expect-default = 3s
            expect-no-message-default = 100ms
            default-timeout = 5s
            calling-thread-dispatcher { type = "{{Dispatch.CallingThreadDispatcher.ConfiguratorName}}", throughput = 2147483647 }
            test-actor.dispatcher { type = "{{Dispatch.CallingThreadDispatcher.ConfiguratorName}}", throughput = 2147483647 }
          }
        }
        """);

    public static Config FullDebugConfig { get; } = ConfigurationFactory.ParseString("""
        akka {
          loglevel = DEBUG
          stdout-loglevel = DEBUG
          log-dead-letters = on
          log-dead-letters-during-shutdown = on
          actor.debug {
            receive = on
            autoreceive = on
            lifecycle = on
            event-stream = on
            unhandled = on
            fsm = on
            router-misconfiguration = on
          }
        }
        """);

    public ActorSystem Sys { get; private set; } = null!;

    public TestKitSettings TestKitSettings { get; private set; } = null!;

    public IActorRef TestActor { get; private set; } = null!;

    public EventFilterFactory EventFilter { get; private set; } = null!;

    /// <summary>The log of the system.</summary>
    public ILoggingAdapter Log => Sys.Log;

    public bool HasMessages => _queue.Count > 0;

    public object LastMessage => _lastEnvelope.Message;

    public IActorRef LastSender => _lastEnvelope.Sender;

    internal ITestKitAssertions KitAssertions => _assertions;

    public void IgnoreMessages(Func<object, bool> shouldIgnoreMessage)
    {
        ArgumentNullException.ThrowIfNull(shouldIgnoreMessage);
        TestActor.Tell(new TestActor.SetIgnore(message => shouldIgnoreMessage(message)), TestActor);
    }

    public void IgnoreMessages<TMsg>() => IgnoreMessages(message => message is TMsg);

    public void IgnoreMessages<TMsg>(Func<TMsg, bool> shouldIgnoreMessage) =>
        IgnoreMessages(message => message is TMsg typed && shouldIgnoreMessage(typed));

    public void IgnoreNoMessages() => TestActor.Tell(new TestActor.SetIgnore(null), TestActor);

    public void SetAutoPilot(AutoPilot pilot) => TestActor.Tell(new TestActor.SetAutoPilot(pilot), TestActor);

    public IActorRef Watch(IActorRef actorToWatch)
    {
        TestActor.Tell(new TestActor.Watch(actorToWatch), TestActor);
        return actorToWatch;
    }

    public IActorRef Unwatch(IActorRef actorToUnwatch)
    {
        TestActor.Tell(new TestActor.Unwatch(actorToUnwatch), TestActor);
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

    /// <summary>Makes the system, unless there is one, and the test actor; called by the constructor.</summary>
    protected void InitializeTest(ActorSystem system, Config config, string actorSystemName, string testActorName) =>
        InitializeTest(system, SetupOf(config), actorSystemName, testActorName);

    /// <summary>Makes the system, unless there is one, and the test actor; called by the constructor.</summary>
    protected virtual void InitializeTest(ActorSystem system, ActorSystemSetup config, string actorSystemName, string testActorName)
    {
        ArgumentNullException.ThrowIfNull(config);
        Sys = system ?? ActorSystem.Create(actorSystemName ?? "test", WithDefaults(config));
        TestKitSettings = TestKitExtension.For(Sys);
        LocalActorRef actor = NewTestActor(testActorName ?? $"testActor{Interlocked.Increment(ref _nextTestActor)}");
        TestActor = actor;
        EventFilter = new EventFilterFactory(this);
        Sys.RegisterExtension(new TestKitAssertionsExtension(_assertions));
        if (this is TestProbe)
        {
            return;
        }

        if (this is INoImplicitSender)
        {
            ActorCell.Current = null;
        }
        else
        {
            ActorCell.Current = actor.Cell;
            SynchronizationContext.SetSynchronizationContext(new ActorCellKeepingSynchronizationContext(actor.Cell));
        }
    }

    private LocalActorRef NewTestActor(string name)
    {
        Props props = Props.Create(() => new InternalTestActor(_queue)).WithDispatcher(Dispatch.CallingThreadDispatcher.Name);
        return (LocalActorRef)((ActorSystemImpl)Sys).SystemActorOf(props, name);
    }

    private static ActorSystemSetup SetupOf(Config config) =>
        ActorSystemSetup.Create(BootstrapSetup.Create().WithConfig(config ?? ConfigurationFactory.Empty));

    private static ActorSystemSetup WithDefaults(ActorSystemSetup setup)
    {
        BootstrapSetup bootstrap = setup.Get<BootstrapSetup>().GetOrElse(BootstrapSetup.Create());
        bool hasThem = bootstrap.Config.HasValue && ReferenceEquals(bootstrap.Config.Value, DefaultConfig);
        return setup.And(hasThem ? bootstrap : bootstrap.WithConfigFallback(DefaultConfig));
    }
}
