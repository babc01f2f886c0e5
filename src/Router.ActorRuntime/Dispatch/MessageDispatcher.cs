namespace Akka.Dispatch;

/// <summary>Where actors run.</summary>
internal abstract class MessageDispatcher
{
    /// <summary>How many messages an actor handles before others get their turn.</summary>
    public abstract int Throughput { get; }

    public abstract void Execute(Mailbox mailbox);
}
