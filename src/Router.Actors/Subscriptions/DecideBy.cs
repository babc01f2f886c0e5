using Router.Routing.Routes;

namespace Router.Actors.Subscriptions;

/// <summary>To whoever decides events: these are the rules from now on. Answered with <see cref="DecidingBy"/>.</summary>
/// <param name="Table">The rules.</param>
internal sealed record DecideBy(RouteTable Table);
