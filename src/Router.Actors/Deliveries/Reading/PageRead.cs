using Router.Journal;

namespace Router.Actors.Deliveries.Reading;

/// <summary>The next events of a sink.</summary>
/// <param name="Page">The events.</param>
internal sealed record PageRead(SinkPage Page);
