#nullable disable annotations
namespace Akka.TestKit;

/// <summary>Stands for no message.</summary>
public sealed class NullMessageEnvelope : MessageEnvelope
{
    /// <summary>The only instance.</summary>
    public static readonly NullMessageEnvelope Instance = new();

    private NullMessageEnvelope()
    {
    }

    /// <inheritdoc/>
    public override object Message => throw new IllegalActorStateException("The last receive did not dequeue a message.");

    /// <inheritdoc/>
    public override IActorRef Sender => throw new IllegalActorStateException("The last receive did not dequeue a message.");

    /// <inheritdoc/>
    public override string ToString() => "<null>";
}
