#nullable disable annotations
namespace Akka.Actor;

/// <summary>What supervisors need of a reference. What the runtime itself needs of it is not for others, so nobody else implements it.</summary>
public interface IInternalActorRef : IActorRef, IActorRefScope
{
    /// <summary>The reference of the actor above.</summary>
    public IInternalActorRef Parent { get; }

    /// <summary>Whether the actor has stopped, which may change at any time.</summary>
    [Obsolete("Use Context.Watch and Receive<Terminated> [1.1.0]")]
    public bool IsTerminated => HasStopped;

    bool IActorRefScope.IsLocal => true;

    internal bool HasStopped { get; }

    /// <summary>The living children, for selections.</summary>
    internal IEnumerable<IInternalActorRef> Children { get; }

    /// <summary>The actor at the end of a way down from here, <c>..</c> leading up; nobody when there is none.</summary>
    public IActorRef GetChild(IReadOnlyList<string> name)
    {
        ArgumentNullException.ThrowIfNull(name);
        IInternalActorRef at = this;
        foreach (string step in name)
        {
            if (step.Length > 0)
            {
                at = step == ".." ? at.Parent : at.FindChild(step);
            }

            if (at is null)
            {
                return ActorRefs.Nobody;
            }
        }

        return at;
    }

    /// <summary>Starts the actor; the runtime has done so when it hands the reference out.</summary>
    public void Start()
    {
    }

    /// <summary>Lets the actor go on after a failure or a <see cref="Suspend"/>.</summary>
    public void Resume(Exception causedByFailure = null) => SendSystemMessage(new Resume(causedByFailure));

    /// <summary>Keeps the actor from handling messages.</summary>
    public void Suspend() => SendSystemMessage(new Suspend());

    /// <summary>Replaces the actor's instance; the actor must have failed or be suspended.</summary>
    public void Restart(Exception cause) => SendSystemMessage(new Recreate(cause));

    /// <summary>Stops the actor, in the middle of its mailbox.</summary>
    public void Stop() => SendSystemMessage(new Terminate());

    internal void SendSystemMessage(SystemMessage message);

    internal IInternalActorRef FindChild(string name);
}
