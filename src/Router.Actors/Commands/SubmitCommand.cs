using Router.Protocol.Packets;

namespace Router.Actors.Commands;

/// <summary>To the CorrelationActor, from a part of Router: send this command. Answered with <see cref="CommandAnswered"/>.</summary>
/// <param name="Command">The command; it gets its ID on the way.</param>
/// <param name="Timeout">How long to wait for the answer.</param>
/// <param name="Tag">What the answer carries back.</param>
internal sealed record SubmitCommand(AgentCommand Command, TimeSpan Timeout, object Tag);
