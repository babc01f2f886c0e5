using Router.Journal.Progress;

namespace Router.Host.History.DeadLetters;

/// <summary>Dead letters, the newest first.</summary>
/// <param name="Total">How many the filter takes.</param>
/// <param name="Letters">The newest of them.</param>
/// <param name="Shed">What went because the journal was full, and left nothing but its number.</param>
internal sealed record DeadLetterList(int Total, IReadOnlyList<DeadLetterLine> Letters, IReadOnlyList<ShedDeliveries> Shed);
