#nullable disable annotations
namespace Akka.Actor;

/// <summary>The hook before a restart failed; logged, and the restart goes on.</summary>
public class PreRestartException : ActorInitializationException
{
    /// <summary>Makes one.</summary>
    public PreRestartException(IActorRef actor, Exception restartException, Exception cause, object optionalMessage)
        : base(
            actor,
            $"exception in preRestart({restartException?.GetType()}, {optionalMessage?.GetType()})",
            cause)
    {
        RestartException = restartException;
        OptionalMessage = optionalMessage;
    }

    /// <summary>What the hook threw.</summary>
    public Exception RestartException { get; }

    /// <summary>The message that failed.</summary>
    public object OptionalMessage { get; }
}
