namespace Akka.Actor;

/// <summary>The reference to an actor of this process.</summary>
internal sealed class LocalActorRef : InternalActorRefBase
{
    public LocalActorRef(ActorSystemImpl system, Props props, MessageDispatcher dispatcher, IInternalActorRef parent, ActorPath path)
    {
        Path = path;
        Parent = parent;
        Cell = new ActorCell(system, this, props, dispatcher, parent);
    }

    public override ActorPath Path { get; }

    public override IInternalActorRef Parent { get; }

    internal override bool HasStopped => Cell.IsTerminated;

    internal override IEnumerable<IInternalActorRef> Children => Cell.GetInternalChildren();

    public ActorCell Cell { get; }

    internal override IInternalActorRef? FindChild(string name) => Cell.FindChild(name);

    internal override void SendSystemMessage(SystemMessage message) => Cell.SendSystemMessage(message);

    protected override void TellInternal(object message, IActorRef? sender) => Cell.Post(message, sender);
}
