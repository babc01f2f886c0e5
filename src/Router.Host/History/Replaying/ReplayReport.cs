namespace Router.Host.History.Replaying;

/// <summary>What a replay did, or would do.</summary>
/// <param name="From">From when on.</param>
/// <param name="To">Up to when.</param>
/// <param name="Looked">How many events there were.</param>
/// <param name="Taken">How many of them the sink gets again.</param>
/// <param name="Deliveries">How many deliveries these are.</param>
/// <param name="Replays">How many replays were passed over.</param>
internal sealed record ReplayReport(DateTimeOffset From, DateTimeOffset To, int Looked, int Taken, int Deliveries, int Replays);
