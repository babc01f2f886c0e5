namespace Router.Actors.Deliveries;

/// <summary>From the SinksActor: whether there is such a sink.</summary>
/// <param name="IsKnown">Whether there is.</param>
public sealed record SinkAnswer(bool IsKnown);
