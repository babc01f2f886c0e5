#nullable disable annotations
namespace Akka.Actor;

/// <summary>What extensions see of a system.</summary>
public abstract class ExtendedActorSystem : ActorSystem
{
    private protected ExtendedActorSystem()
    {
    }

    /// <summary>The guardian of <c>/user</c>.</summary>
    public abstract IInternalActorRef Guardian { get; }

    /// <summary>The guardian of <c>/system</c>.</summary>
    public abstract IInternalActorRef SystemGuardian { get; }

    /// <summary>Where absolute paths start.</summary>
    public abstract IInternalActorRef LookupRoot { get; }

    /// <summary>Stops all actors and does not wait.</summary>
    public abstract void Abort();

    /// <summary>Makes an actor below <c>/system</c>.</summary>
    public abstract IActorRef SystemActorOf(Props props, string name = null);

    /// <summary>Makes an actor below <c>/system</c>.</summary>
    public abstract IActorRef SystemActorOf<TActor>(string name = null)
        where TActor : ActorBase, new();
}
