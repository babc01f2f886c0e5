namespace Router.Actors.Agents.Pipes;

/// <summary>From a PipeActor, once and last: there is no connection, or no longer.</summary>
/// <param name="End">Why.</param>
/// <param name="Reason">The same in the system's words, if it had any; with <see cref="PipeEnd.Framing"/> what was found.</param>
/// <param name="Unwritten">The commands of which not a byte was written.</param>
internal sealed record ConnectionEnded(PipeEnd End, string? Reason, IReadOnlyList<Guid> Unwritten);
