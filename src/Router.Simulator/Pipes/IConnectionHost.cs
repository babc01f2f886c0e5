using Router.Protocol.Packets;
using Router.Simulator.Faults;
using Router.Simulator.Recording;

namespace Router.Simulator.Pipes;

/// <summary>What a connection needs of its app.</summary>
internal interface IConnectionHost
{
    /// <summary>The login.</summary>
    public string Login { get; }

    /// <summary>Time.</summary>
    public TimeProvider Time { get; }

    /// <summary>How the app behaves now.</summary>
    public Behaviour Behaviour { get; }

    /// <summary>How many packets may wait for a client that does not read.</summary>
    public int QueueLimit { get; }

    /// <summary>A client sent a command.</summary>
    public void Receive(Connection connection, AgentCommand command);

    /// <summary>A client sent something that cannot be read.</summary>
    public void ReceiveUnreadable(Connection connection, string problem);

    /// <summary>Something happened.</summary>
    public void Hear(Occurrence occurrence);
}
