namespace Router.Actors.Agents;

/// <summary>From an AgentActor: none of its events is decided by older rules any more.</summary>
/// <param name="Revision">Whose rules.</param>
internal sealed record TableInUse(long Revision);
