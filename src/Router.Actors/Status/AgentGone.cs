namespace Router.Actors.Status;

/// <summary>On the event stream: the rules no longer include this login.</summary>
/// <param name="Login">The login.</param>
public sealed record AgentGone(string Login);
