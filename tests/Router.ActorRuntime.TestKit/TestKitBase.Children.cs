#nullable disable annotations
using Akka.TestKit.Internal;
using Akka.Util;

namespace Akka.TestKit;

/// <content>Children of the test actor.</content>
public abstract partial class TestKitBase
{
    /// <summary>Starts a child of the test actor.</summary>
    public IActorRef ChildActorOf(Props props, string name, SupervisorStrategy supervisorStrategy, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => new ValueTask<IActorRef>(Spawn(props, name, supervisorStrategy, cancellationToken)));

    /// <summary>Starts a child of the test actor.</summary>
    public Task<IActorRef> ChildActorOfAsync(Props props, string name, SupervisorStrategy supervisorStrategy, CancellationToken cancellationToken = default) => Spawn(props, name, supervisorStrategy, cancellationToken);

    /// <summary>Starts a child of the test actor.</summary>
    public IActorRef ChildActorOf(Props props, SupervisorStrategy supervisorStrategy, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => new ValueTask<IActorRef>(Spawn(props, null, supervisorStrategy, cancellationToken)));

    /// <summary>Starts a child of the test actor.</summary>
    public Task<IActorRef> ChildActorOfAsync(Props props, SupervisorStrategy supervisorStrategy, CancellationToken cancellationToken = default) => Spawn(props, null, supervisorStrategy, cancellationToken);

    /// <summary>Starts a child of the test actor.</summary>
    public IActorRef ChildActorOf(Props props, string name, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => new ValueTask<IActorRef>(Spawn(props, name, null, cancellationToken)));

    /// <summary>Starts a child of the test actor.</summary>
    public Task<IActorRef> ChildActorOfAsync(Props props, string name, CancellationToken cancellationToken = default) => Spawn(props, name, null, cancellationToken);

    /// <summary>Starts a child of the test actor.</summary>
    public IActorRef ChildActorOf(Props props, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => new ValueTask<IActorRef>(Spawn(props, null, null, cancellationToken)));

    /// <summary>Starts a child of the test actor.</summary>
    public Task<IActorRef> ChildActorOfAsync(Props props, CancellationToken cancellationToken = default) => Spawn(props, null, null, cancellationToken);

    private Task<IActorRef> Spawn(Props props, string name, SupervisorStrategy strategy, CancellationToken cancellationToken) =>
        TestActor.Ask<IActorRef>(
            new TestActor.Spawn(props, name is null ? Option<string>.None : name, strategy is null ? Option<SupervisorStrategy>.None : strategy),
            RemainingOrDefault,
            cancellationToken);
}
