#nullable disable annotations
namespace Akka.Actor;

/// <summary>The new instance failed while it was made or told of the restart.</summary>
public class PostRestartException : ActorInitializationException
{
    /// <summary>Makes one.</summary>
    public PostRestartException(IActorRef actor, Exception cause, Exception originalCause)
        : base(actor, "Exception post restart (" + (originalCause is null ? "null" : originalCause.GetType().ToString()) + ")", cause)
    {
        OriginalCause = originalCause;
    }

    /// <summary>Why the actor was to be restarted.</summary>
    public Exception OriginalCause { get; }
}
