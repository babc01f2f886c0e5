namespace Router.Host.Control;

/// <summary>One rule with its counter, as <c>GET /routes</c> answers it.</summary>
/// <param name="Name">The route's name.</param>
/// <param name="Sentence">What it does, in words.</param>
/// <param name="Enabled">Whether it takes part.</param>
/// <param name="Note">What somebody wrote down about it.</param>
/// <param name="Count">How many deliveries it chose since the start.</param>
/// <param name="Last">When the last of these events was read.</param>
/// <param name="UnreadableNumbers">How many values that are no numbers its comparisons met since the start.</param>
internal sealed record RouteReport(
    string Name, string Sentence, bool Enabled, string? Note, long Count, DateTimeOffset? Last, long UnreadableNumbers = 0);
