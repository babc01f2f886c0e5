namespace Akka.Actor.Internal;

/// <summary>What the runtime itself needs of a reference.</summary>
internal interface IInternalActorRef : IActorRef
{
    public bool IsTerminated { get; }

    public IInternalActorRef? Parent { get; }

    public void SendSystemMessage(SystemMessage message);

    /// <summary>The living children, for selections.</summary>
    public IEnumerable<IInternalActorRef> Children { get; }

    public IInternalActorRef? FindChild(string name);
}
