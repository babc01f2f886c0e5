#nullable disable annotations
namespace Akka.Event;

/// <summary>A logger that is no actor, for the lines before the loggers run and after they have stopped.</summary>
public abstract class MinimalLogger : MinimalActorRef
{
    /// <summary>Which lines it may write.</summary>
    public LogFilterEvaluator Filter { get; internal set; } = LogFilterEvaluator.NoFilters;

    /// <summary>A path of no system.</summary>
    public sealed override ActorPath Path { get; } = new RootActorPath(Address.AllSystems) / "StandardOutLogger";

    /// <summary>Writes a message.</summary>
    protected abstract void Log(object message);

    /// <inheritdoc/>
    protected sealed override void TellInternal(object message, IActorRef sender) => Log(message);
}
