namespace Router.Actors;

/// <summary>From the RouterActor: all is written and closed.</summary>
/// <param name="LastSequence">The number of the journal's last record.</param>
public sealed record RouterStopped(long LastSequence);
