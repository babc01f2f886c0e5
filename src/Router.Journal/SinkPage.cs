namespace Router.Journal;

/// <summary>A piece of the journal as one sink sees it.</summary>
/// <param name="Entries">The events with a destination in the sink that is not suppressed, in order.</param>
/// <param name="Through">The last number that was looked at: between it and the last entry there is nothing for the sink.</param>
public sealed record SinkPage(IReadOnlyList<SinkEntry> Entries, long Through);
