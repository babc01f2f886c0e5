namespace Router.Actors;

/// <summary>
/// On the event stream: a part ended that must not. What was not journaled cannot be told apart any more, so nothing goes on: the
/// process ends with an error and is started anew by whoever watches it.
/// </summary>
/// <param name="Part">Which one: <c>journal</c>, <c>agents</c>, <c>sinks</c>, <c>status</c> or <c>own-events</c>.</param>
public sealed record RouterFailed(string Part);
