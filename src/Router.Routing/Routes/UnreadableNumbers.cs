namespace Router.Routing.Routes;

/// <summary>How many values of one event a route was to order that are no numbers.</summary>
/// <param name="Route">The route's name.</param>
/// <param name="Count">How many.</param>
public sealed record UnreadableNumbers(string Route, int Count);
