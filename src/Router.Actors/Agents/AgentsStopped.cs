namespace Router.Actors.Agents;

/// <summary>From the AgentsActor: all pipes are closed, and all that was read is on its way to the journal.</summary>
public sealed record AgentsStopped
{
    /// <summary>The message.</summary>
    public static AgentsStopped Instance { get; } = new();
}
