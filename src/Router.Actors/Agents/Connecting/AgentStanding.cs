using Router.Actors.Status;

namespace Router.Actors.Agents.Connecting;

/// <summary>How a login's connection is, as people see it.</summary>
/// <param name="State">How it is.</param>
/// <param name="Since">Since when.</param>
/// <param name="Reason">Why, where the system or the app said so.</param>
/// <param name="Connections">How many connections there were.</param>
internal sealed record AgentStanding(AgentState State, DateTimeOffset Since, string? Reason, int Connections);
