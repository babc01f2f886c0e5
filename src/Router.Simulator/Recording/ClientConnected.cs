namespace Router.Simulator.Recording;

/// <summary>A client connected.</summary>
/// <param name="Login">The login.</param>
/// <param name="At">When.</param>
/// <param name="Connection">The connection's number, counted from 1 for each login.</param>
/// <param name="IsRefused">Whether it was closed at once, because the app serves one client only.</param>
public sealed record ClientConnected(string Login, DateTimeOffset At, int Connection, bool IsRefused) : Occurrence(Login, At);
