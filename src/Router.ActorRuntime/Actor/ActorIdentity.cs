#nullable disable annotations
namespace Akka.Actor;

/// <summary>The answer to <see cref="Identify"/>.</summary>
public sealed class ActorIdentity
{
    /// <summary>Makes the answer.</summary>
    public ActorIdentity(object messageId, IActorRef subject)
    {
        MessageId = messageId;
        Subject = subject;
    }

    /// <summary>The id of the question.</summary>
    public object MessageId { get; }

    /// <summary>The actor, or null when there is none.</summary>
    public IActorRef Subject { get; }

    /// <inheritdoc/>
    public override bool Equals(object obj) =>
        obj is ActorIdentity other && Equals(MessageId, other.MessageId) && Equals(Subject, other.Subject);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(MessageId, Subject);

    /// <inheritdoc/>
    public override string ToString() => $"<ActorIdentity>: {Subject} - MessageId={MessageId}";
}
