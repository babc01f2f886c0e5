namespace Router.Host.History.Tracing;

/// <summary>A destination of an event, and what became of it.</summary>
/// <param name="Sink">The sink.</param>
/// <param name="Address">What tells it apart from the sink's others; empty when there is but one.</param>
/// <param name="Route">The route that chose it.</param>
/// <param name="State">How it is now.</param>
/// <param name="Attempts">Each attempt, as far as they are kept.</param>
internal sealed record TracedDestination(
    string Sink, string Address, string Route, DestinationState State, IReadOnlyList<AttemptLine> Attempts);
