namespace Router.Sinks.Abstractions;

/// <summary>One event on its way to one destination.</summary>
public sealed record Delivery
{
    /// <summary>
    /// The idempotency key: made of the event's id and the destination, the same at every attempt and after every restart, so that a
    /// receiver can drop a repeat.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>The event.</summary>
    public required RoutedEvent Event { get; init; }

    /// <summary>The text for people, made now by today's configuration; sinks that carry data ignore it.</summary>
    public required string Text { get; init; }

    /// <summary>The target's options, as the record that the sink's factory declares.</summary>
    public required object Target { get; init; }

    /// <summary>The route that chose the destination.</summary>
    public required string Route { get; init; }

    /// <summary>Which attempt this is, from 1; outages that Router knows of do not count.</summary>
    public required int Attempt { get; init; }

    /// <summary>Whether somebody asked to have it told again.</summary>
    public bool IsReplay { get; init; }
}
