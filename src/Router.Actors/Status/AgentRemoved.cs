namespace Router.Actors.Status;

/// <summary>On the event stream, from the AgentsActor: the rules no longer speak of a login; it has no status any more.</summary>
/// <param name="Login">The login.</param>
public sealed record AgentRemoved(string Login);
