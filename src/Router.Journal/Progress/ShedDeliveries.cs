namespace Router.Journal.Progress;

/// <summary>Undelivered events that went because the journal was full; each is a dead letter without body.</summary>
/// <param name="Sink">The sink that did not get them.</param>
/// <param name="Route">The route that chose it.</param>
/// <param name="Count">How many deliveries.</param>
/// <param name="From">The first one's number.</param>
/// <param name="To">The last one's number.</param>
/// <param name="Dead">How many of them were dead letters already.</param>
public sealed record ShedDeliveries(string Sink, string Route, long Count, long From, long To, long Dead = 0);
