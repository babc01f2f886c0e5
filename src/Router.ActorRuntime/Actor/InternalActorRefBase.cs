#nullable disable annotations
namespace Akka.Actor;

/// <summary>The base of this runtime's references, which are its own.</summary>
public abstract class InternalActorRefBase : ActorRefBase, IInternalActorRef
{
    private protected InternalActorRefBase()
    {
    }

    /// <inheritdoc/>
    public abstract IInternalActorRef Parent { get; }

    bool IInternalActorRef.HasStopped => HasStopped;

    IEnumerable<IInternalActorRef> IInternalActorRef.Children => Children;

    internal virtual bool HasStopped => false;

    internal virtual IEnumerable<IInternalActorRef> Children => [];

    void IInternalActorRef.SendSystemMessage(SystemMessage message) => SendSystemMessage(message);

    IInternalActorRef IInternalActorRef.FindChild(string name) => FindChild(name);

    internal abstract void SendSystemMessage(SystemMessage message);

    internal virtual IInternalActorRef FindChild(string name) => null;
}
