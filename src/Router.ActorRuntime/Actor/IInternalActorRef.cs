namespace Akka.Actor;

/// <summary>A reference of this runtime. What the runtime itself needs of it is not for others.</summary>
public interface IInternalActorRef : IActorRef
{
    internal bool IsTerminated { get; }

    internal IInternalActorRef? Parent { get; }

    internal void SendSystemMessage(SystemMessage message);

    /// <summary>The living children, for selections.</summary>
    internal IEnumerable<IInternalActorRef> Children { get; }

    internal IInternalActorRef? FindChild(string name);
}
