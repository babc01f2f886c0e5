namespace Router.Actors.Commands;

/// <summary>From the CorrelationActor, to its parent: so many commands wait for an answer.</summary>
/// <param name="Count">How many.</param>
internal sealed record PendingCommandsChanged(int Count);
