using Router.Protocol.Packets;

namespace Router.Simulator.Recording;

/// <summary>A client sent something.</summary>
/// <param name="Login">The login.</param>
/// <param name="At">When.</param>
/// <param name="Connection">The connection's number.</param>
/// <param name="Command">The command; <see langword="null"/> when it could not be read.</param>
/// <param name="Error">The error text it was answered with, <see langword="null"/> when it was carried out.</param>
/// <param name="Problem">Why it could not be read.</param>
public sealed record CommandReceived(string Login, DateTimeOffset At, int Connection, AgentCommand? Command, string? Error, string? Problem)
    : Occurrence(Login, At);
