namespace Router.Simulator.Recording;

/// <summary>A connection ended.</summary>
/// <param name="Login">The login.</param>
/// <param name="At">When.</param>
/// <param name="Connection">The connection's number.</param>
/// <param name="Reason">Who or what ended it.</param>
public sealed record ClientDisconnected(string Login, DateTimeOffset At, int Connection, EndReason Reason) : Occurrence(Login, At);
