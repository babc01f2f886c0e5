namespace Router.Actors.Commands;

/// <summary>To the CorrelationActor: the connection is over.</summary>
/// <param name="Unwritten">The commands of which not a byte went out.</param>
internal sealed record CommandsDisconnected(IReadOnlyList<Guid> Unwritten);
