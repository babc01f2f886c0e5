using Akka.Actor.Internal;
using Akka.Dispatch.SysMsg;
using Akka.Dispatch;

namespace Akka.TestKit;

/// <summary>An actor that handles what it is told on the teller's thread, and that can be looked into.</summary>
public abstract class TestActorRefBase<TActor> : IInternalActorRef
    where TActor : ActorBase
{
    private readonly LocalActorRef _ref;

    protected TestActorRefBase(ActorSystem system, Props actorProps, IActorRef? supervisor = null, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(actorProps);
        Props props = actorProps.WithDispatcher(CallingThreadDispatcher.Id);
        _ref = (LocalActorRef)(supervisor is null
            ? system.ActorOf(props, name)
            : ((LocalActorRef)(supervisor is TestProbe probe ? probe.Ref : supervisor)).Cell.ActorOf(props, name));
    }

    public IActorRef Ref => _ref;

    public TActor UnderlyingActor => (TActor)(_ref.Cell.Actor
        ?? throw new InvalidOperationException("UnderlyingActor: the actor has not been created or has stopped."));

    public ActorPath Path => _ref.Path;

    bool IInternalActorRef.IsTerminated => _ref.IsTerminated;

    IInternalActorRef? IInternalActorRef.Parent => _ref.Parent;

    IEnumerable<IInternalActorRef> IInternalActorRef.Children => _ref.Children;

    public void Watch(IActorRef subject) => InCell(() => _ref.Cell.Watch(subject));

    public void Unwatch(IActorRef subject) => InCell(() => _ref.Cell.Unwatch(subject));

    /// <summary>Handles a message at once; what the actor throws comes out here.</summary>
    public void Receive(object message, IActorRef? sender = null)
    {
        _ = sender;
        InCell(() => _ref.Cell.ReceiveMessage(message));
    }

    public Task ReceiveAsync(object message, IActorRef? sender = null)
    {
        Receive(message, sender);
        return Task.CompletedTask;
    }

    public void Tell(object message, IActorRef? sender) => _ref.Tell(message, sender);

    void IInternalActorRef.SendSystemMessage(SystemMessage message) => _ref.SendSystemMessage(message);

    IInternalActorRef? IInternalActorRef.FindChild(string name) => _ref.FindChild(name);

    public bool Equals(IActorRef? other) => _ref.Equals(other);

    public int CompareTo(IActorRef? other) => _ref.CompareTo(other);

    public int CompareTo(object? obj) => _ref.CompareTo(obj);

    public override bool Equals(object? obj) => _ref.Equals(obj);

    public override int GetHashCode() => _ref.GetHashCode();

    public override string ToString() => _ref.ToString();

    private void InCell(Action action)
    {
        ActorCell? previous = ActorCell.Current;
        ActorCell.Current = _ref.Cell;
        try
        {
            action();
        }
        finally
        {
            ActorCell.Current = previous;
        }
    }
}
