namespace Router.Host.Control;

/// <summary>What came of letting a sink pass over what waits for it.</summary>
/// <param name="Count">How many deliveries it passed over, or would.</param>
/// <param name="IsDone">Whether it did; without <c>--yes</c> it only counts.</param>
internal sealed record SinkSkip(long Count, bool IsDone);
