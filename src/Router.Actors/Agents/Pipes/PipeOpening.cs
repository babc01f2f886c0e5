namespace Router.Actors.Agents.Pipes;

/// <summary>What came of opening a pipe.</summary>
/// <param name="Stream">The connection, both ways; <see langword="null"/> when there is none.</param>
/// <param name="Failure">Why there is none.</param>
/// <param name="Reason">What the system says about it.</param>
public sealed record PipeOpening(Stream? Stream, PipeEnd Failure = PipeEnd.Absent, string? Reason = null);
