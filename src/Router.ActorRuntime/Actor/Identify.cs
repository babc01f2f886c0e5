#nullable disable annotations
namespace Akka.Actor;

/// <summary>Asks an actor, or a selection, for its reference.</summary>
public sealed class Identify : IAutoReceivedMessage, INotInfluenceReceiveTimeout
{
    /// <summary>Makes the question; the answer carries the id.</summary>
    public Identify(object messageId)
    {
        MessageId = messageId;
    }

    /// <summary>The id.</summary>
    public object MessageId { get; }

    /// <inheritdoc/>
    public override bool Equals(object obj) => obj is Identify other && Equals(MessageId, other.MessageId);

    /// <inheritdoc/>
    public override int GetHashCode() => MessageId?.GetHashCode() ?? 0;

    /// <inheritdoc/>
    public override string ToString() => $"<Identify>: {MessageId}";
}
