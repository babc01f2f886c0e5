namespace Router.Host.History.Comparing;

/// <summary>What other rules would have done with the events of some time.</summary>
/// <param name="From">From when on.</param>
/// <param name="To">Up to when.</param>
/// <param name="Events">How many events there were.</param>
/// <param name="Changed">How many of them would have gone elsewhere.</param>
/// <param name="Routes">What changes for each route, in the order of the new file; those that are gone come last.</param>
/// <param name="Sinks">What changes for each sink.</param>
/// <param name="Examples">The first events that would have gone elsewhere.</param>
internal sealed record RulesComparison(
    DateTimeOffset From,
    DateTimeOffset To,
    int Events,
    int Changed,
    IReadOnlyList<ComparedCount> Routes,
    IReadOnlyList<ComparedCount> Sinks,
    IReadOnlyList<ComparedEvent> Examples);
