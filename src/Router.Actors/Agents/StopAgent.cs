namespace Router.Actors.Agents;

/// <summary>To an AgentActor: close the pipe, hand over what is read, answer who waits, then stop.</summary>
internal sealed record StopAgent
{
    public static StopAgent Instance { get; } = new();
}
