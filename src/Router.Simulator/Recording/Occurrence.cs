namespace Router.Simulator.Recording;

/// <summary>Something that happened at one login's app; what the record and the console tell.</summary>
/// <param name="Login">The login.</param>
/// <param name="At">When.</param>
public abstract record Occurrence(string Login, DateTimeOffset At);
