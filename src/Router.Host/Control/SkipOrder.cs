namespace Router.Host.Control;

/// <summary>Asks that a sink pass over what waits for it.</summary>
/// <param name="Sink">The sink's name.</param>
/// <param name="IsSure">Whether that is sure; without it, what waits is counted.</param>
internal sealed record SkipOrder(string Sink, bool IsSure);
