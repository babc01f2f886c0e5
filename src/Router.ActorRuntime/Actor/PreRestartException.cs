namespace Akka.Actor;

/// <summary>The hook before a restart failed; logged, and the restart goes on.</summary>
public sealed class PreRestartException : AkkaException
{
    /// <summary>Makes one.</summary>
    public PreRestartException(IActorRef actor, Exception restartException, Exception cause, object? optionalMessage)
        : base(
            $"exception in preRestart({restartException?.GetType()}, {optionalMessage?.GetType()})",
            restartException)
    {
        Actor = actor;
        RestartException = restartException!;
        OptionalMessage = optionalMessage!;
        Cause = cause;
    }

    /// <summary>The actor.</summary>
    public IActorRef Actor { get; }

    /// <summary>What the hook threw.</summary>
    public Exception RestartException { get; }

    /// <summary>Why the actor was to be restarted.</summary>
    public Exception Cause { get; }

    /// <summary>The message that failed.</summary>
    public object OptionalMessage { get; }
}
