namespace Router.Actors.Agents;

/// <summary>
/// To the AgentsActor: stop reading and close the pipes. Answered with <see cref="AgentsStopped"/> when everything that was read is with
/// the JournalActor.
/// </summary>
public sealed record StopAgents
{
    /// <summary>The message.</summary>
    public static StopAgents Instance { get; } = new();
}
