namespace Router.Simulator.Recording;

/// <summary>The login's pipe is there from now on, or no longer.</summary>
/// <param name="Login">The login.</param>
/// <param name="At">When.</param>
/// <param name="IsListening">Whether it is there.</param>
public sealed record ListeningChanged(string Login, DateTimeOffset At, bool IsListening) : Occurrence(Login, At);
