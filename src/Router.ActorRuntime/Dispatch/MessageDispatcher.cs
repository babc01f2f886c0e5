#nullable disable annotations
namespace Akka.Dispatch;

/// <summary>Where actors run.</summary>
public abstract class MessageDispatcher
{
    private protected MessageDispatcher(string id, int throughput)
    {
        Id = id;
        Throughput = throughput;
    }

    /// <summary>Its name in the settings.</summary>
    public string Id { get; }

    /// <summary>How many messages an actor handles before others get their turn.</summary>
    public int Throughput { get; }

    internal abstract void Execute(Mailbox mailbox);
}
