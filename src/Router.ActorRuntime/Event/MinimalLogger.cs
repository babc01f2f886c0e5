#nullable disable
namespace Akka.Event;

/// <summary>A logger that is no actor, for the lines before the loggers run and after they have stopped.</summary>
public abstract class MinimalLogger : IInternalActorRef
{
    /// <summary>Which lines it may write.</summary>
    public LogFilterEvaluator Filter { get; internal set; } = LogFilterEvaluator.NoFilters;

    /// <summary>A path of no system.</summary>
    public virtual ActorPath Path { get; } = new RootActorPath(Address.AllSystems) / "StandardOutLogger";

    bool IInternalActorRef.IsTerminated => false;

    IInternalActorRef IInternalActorRef.Parent => null;

    IEnumerable<IInternalActorRef> IInternalActorRef.Children => [];

    /// <summary>Writes a message.</summary>
    public void Tell(object message, IActorRef sender) => TellInternal(message, sender);

    /// <inheritdoc/>
    public bool Equals(IActorRef other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override bool Equals(object obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    public override int GetHashCode() => Path.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(IActorRef other) => other is null ? 1 : Path.CompareTo(other.Path);

    /// <inheritdoc/>
    public int CompareTo(object obj) => obj is null or IActorRef
        ? CompareTo(obj as IActorRef)
        : throw new ArgumentException("Object must be of type IActorRef.", nameof(obj));

    void IInternalActorRef.SendSystemMessage(SystemMessage message)
    {
    }

    IInternalActorRef IInternalActorRef.FindChild(string name) => null;

    /// <summary>Writes a message.</summary>
    protected abstract void Log(object message);

    /// <summary>Takes a message; null is refused.</summary>
    protected virtual void TellInternal(object message, IActorRef sender)
    {
        ArgumentNullException.ThrowIfNull(message);
        Log(message);
    }
}
