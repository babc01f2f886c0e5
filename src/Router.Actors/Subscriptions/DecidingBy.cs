namespace Router.Actors.Subscriptions;

/// <summary>From whoever decides events: nothing is decided by older rules any more.</summary>
/// <param name="Revision">Whose rules.</param>
internal sealed record DecidingBy(long Revision);
