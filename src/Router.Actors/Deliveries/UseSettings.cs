namespace Router.Actors.Deliveries;

/// <summary>To a SinkActor: this is the sink from now on; one that is built from something else is handed over at its cursor.</summary>
/// <param name="Settings">The settings, of the same name.</param>
internal sealed record UseSettings(SinkSettings Settings);
