#nullable disable annotations
namespace Akka.Actor;

/// <summary>Equality of references: the same path and the same incarnation of its name.</summary>
public abstract class ActorRefBase : IActorRef
{
    /// <inheritdoc/>
    public abstract ActorPath Path { get; }

    /// <inheritdoc/>
    public void Tell(object message, IActorRef sender)
    {
        if (message is null)
        {
            TellNull();
            return;
        }

        TellInternal(message, sender);
    }

    /// <inheritdoc/>
    public bool Equals(IActorRef other) =>
        ReferenceEquals(this, other) || (other is not null && Path.Uid == other.Path.Uid && Path.Equals(other.Path));

    /// <inheritdoc/>
    public override bool Equals(object obj) => obj is IActorRef other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Path.GetHashCode() ^ (int)Path.Uid;

    /// <inheritdoc/>
    public int CompareTo(IActorRef other)
    {
        if (other is null)
        {
            return 1;
        }

        int byPath = Path.CompareTo(other.Path);
        return byPath != 0 ? byPath : Path.Uid.CompareTo(other.Path.Uid);
    }

    /// <inheritdoc/>
    public int CompareTo(object obj) => obj switch
    {
        null => 1,
        IActorRef other => CompareTo(other),
        _ => throw new ArgumentException("Object must be of type IActorRef.", nameof(obj)),
    };

    /// <inheritdoc/>
    public override string ToString() => Path.Uid == ActorPath.UndefinedUid ? $"[{Path}]" : $"[{Path}#{Path.Uid}]";

    /// <inheritdoc/>
    public virtual ISurrogate ToSurrogate(ActorSystem system) => new Surrogate(Path.ToSerializationFormat());

    /// <summary>Delivers a message, which is not null.</summary>
    protected abstract void TellInternal(object message, IActorRef sender);

    internal virtual void TellNull() => throw new InvalidMessageException("Message is null.");

    /// <summary>Stands for a reference: its path, with the uid.</summary>
    public class Surrogate : ISurrogate
    {
        /// <summary>Stands for the reference of a path.</summary>
        public Surrogate(string path)
        {
            Path = path;
        }

        /// <summary>The path.</summary>
        public string Path { get; }

        /// <inheritdoc/>
        public ISurrogated FromSurrogate(ActorSystem system) => ((ActorSystemImpl)system).Resolve(ActorPath.Parse(Path));
    }
}
