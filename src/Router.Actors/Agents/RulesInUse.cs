namespace Router.Actors.Agents;

/// <summary>From the AgentsActor: no event is decided by older rules any more.</summary>
/// <param name="Revision">Whose rules.</param>
public sealed record RulesInUse(long Revision);
