namespace Router.Simulator.Recording;

/// <summary>A fault began, or was switched off.</summary>
/// <param name="Login">The login.</param>
/// <param name="At">When.</param>
/// <param name="Fault">The fault as it was asked for.</param>
public sealed record FaultApplied(string Login, DateTimeOffset At, string Fault) : Occurrence(Login, At);
