namespace Router.Host.History.DeadLetters;

/// <summary>Asks for a list of dead letters.</summary>
/// <param name="Filter">Which.</param>
/// <param name="Limit">At most how many, the newest; <see langword="null"/> means all.</param>
internal sealed record DeadLetterQuery(DeadLetterFilter Filter, int? Limit);
