using Router.Journal.Progress;

namespace Router.Journal;

/// <summary>What an append did.</summary>
/// <param name="LastSequence">The number of the last record; the batch's records have the numbers up to it, in order.</param>
/// <param name="Shed">What had to go unsettled to make room; empty as a rule.</param>
/// <param name="Loss">What was lost when the file turned out damaged and a new one was begun with this append; <see langword="null"/> as a rule.</param>
public sealed record AppendResult(long LastSequence, IReadOnlyList<ShedDeliveries> Shed, JournalLoss? Loss = null);
