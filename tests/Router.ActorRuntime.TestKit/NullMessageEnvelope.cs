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
    public override object Message => throw new InvalidOperationException("There is no message.");

    /// <inheritdoc/>
    public override IActorRef Sender => throw new InvalidOperationException("There is no message.");

    /// <inheritdoc/>
    public override string ToString() => "<null>";
}
