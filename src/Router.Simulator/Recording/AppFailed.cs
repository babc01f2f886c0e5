namespace Router.Simulator.Recording;

/// <summary>The app could not go on; for one, another program took its pipe while it restarted.</summary>
/// <param name="Login">The login.</param>
/// <param name="At">When.</param>
/// <param name="Explanation">What is wrong.</param>
public sealed record AppFailed(string Login, DateTimeOffset At, Bilingual Explanation) : Occurrence(Login, At);
