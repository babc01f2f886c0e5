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

    public override bool IsTerminated => Cell.IsTerminated;

    public override IEnumerable<IInternalActorRef> Children => Cell.GetInternalChildren();

    public ActorCell Cell { get; }

    public override IInternalActorRef? FindChild(string name) => Cell.FindChild(name);

    public override void SendSystemMessage(SystemMessage message) => Cell.SendSystemMessage(message);

    protected override void TellInternal(object message, IActorRef? sender) => Cell.Post(message, sender);
}
