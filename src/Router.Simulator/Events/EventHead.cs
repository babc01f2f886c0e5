namespace Router.Simulator.Events;

/// <summary>What an event's attributes say.</summary>
internal sealed record EventHead(string Mode, string Object, string Initiator)
{
    /// <summary>How far the process is.</summary>
    public string? State { get; init; }

    /// <summary>The ID of the command that caused the event.</summary>
    public string? CommandId { get; init; }
}
