namespace Router.Actors.Agents;

/// <summary>To an AgentActor: its pipe is there, or was made anew.</summary>
internal sealed record PipeAppeared
{
    public static PipeAppeared Instance { get; } = new();
}
