namespace Router.Simulator.Commands;

/// <summary>The agent's status changes.</summary>
internal sealed record StatusEffect(string Status) : CommandEffect;
