namespace Router.Actors.Deliveries;

/// <summary>The answer to <see cref="SkipSink"/>.</summary>
/// <param name="IsKnown">Whether there is such a sink.</param>
/// <param name="Count">How many deliveries were given up; of a sink that was forgotten, with its dead letters.</param>
public sealed record SinkSkipped(bool IsKnown, long Count);
