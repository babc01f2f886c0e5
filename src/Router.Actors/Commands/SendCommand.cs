using Router.Protocol.Packets;

namespace Router.Actors.Commands;

/// <summary>
/// To the AgentsActor: send this command. Answered with a <see cref="Router.Sinks.Abstractions.CommandOutcome"/>, always, and once.
/// </summary>
/// <param name="Login">Whose app.</param>
/// <param name="Command">The command; it gets its ID on the way.</param>
/// <param name="Timeout">How long to wait for the answer after it was sent; default <see cref="CommandProblems.DefaultTimeout"/>.</param>
public sealed record SendCommand(string Login, AgentCommand Command, TimeSpan? Timeout = null);
