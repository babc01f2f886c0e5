namespace Router.Host.History.DeadLetters;

/// <summary>Asks that something be done with dead letters.</summary>
/// <param name="Filter">Which.</param>
/// <param name="IsSure">Whether all that the filter takes are meant; without it, only those whose ids are given, or a single one.</param>
/// <param name="IsAll">Whether a filter that takes all is meant, which is sure too.</param>
internal sealed record DeadLetterOrder(DeadLetterFilter Filter, bool IsSure, bool IsAll);
