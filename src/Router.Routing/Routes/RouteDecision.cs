namespace Router.Routing.Routes;

/// <summary>Where one event goes, and by which rules.</summary>
/// <param name="Revision">The revision of the rules.</param>
/// <param name="Key">Whose order it keeps.</param>
/// <param name="Destinations">Each destination once, in the order of the file.</param>
/// <param name="Unreadable">The routes that met values that are no numbers.</param>
public sealed record RouteDecision(
    long Revision,
    OrderingKey Key,
    IReadOnlyList<Destination> Destinations,
    IReadOnlyList<UnreadableNumbers> Unreadable);
