namespace Router.Simulator.Recording;

/// <summary>The agent's status changed.</summary>
/// <param name="Login">The login.</param>
/// <param name="At">When.</param>
/// <param name="Status">The status from now on.</param>
public sealed record StatusChanged(string Login, DateTimeOffset At, string Status) : Occurrence(Login, At);
