#nullable disable annotations
namespace Akka.Actor;

/// <summary>An actor could not be made.</summary>
public class ActorInitializationException : AkkaException
{
    /// <summary>Makes one without a text.</summary>
    public ActorInitializationException()
    {
    }

    /// <summary>Makes one with a text.</summary>
    public ActorInitializationException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a text and a cause.</summary>
    public ActorInitializationException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <summary>Makes one for an actor.</summary>
    public ActorInitializationException(IActorRef actor, string message, Exception cause = null)
        : base(message, cause)
    {
        Actor = actor;
    }

    /// <summary>The actor.</summary>
    public IActorRef Actor { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Actor is null ? base.ToString() : $"{Actor}: {base.ToString()}";
}
