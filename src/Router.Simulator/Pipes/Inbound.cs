using Router.Protocol.Packets;

namespace Router.Simulator.Pipes;

/// <summary>One thing that a client sent: a command, or why it is none.</summary>
/// <param name="Command">The command.</param>
/// <param name="Problem">Why it cannot be read.</param>
/// <param name="IsHopeless">Whether nothing but noise has come for so long that the connection should end.</param>
internal sealed record Inbound(AgentCommand? Command, string? Problem, bool IsHopeless = false);
