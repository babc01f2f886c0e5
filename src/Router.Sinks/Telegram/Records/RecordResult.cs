namespace Router.Sinks.Telegram.Records;

/// <summary>What came of looking for a record.</summary>
/// <param name="Record">The record; <see langword="null"/> when it could not be had.</param>
/// <param name="Problem">Why not, for people.</param>
/// <param name="MayCome">Whether it may be there later.</param>
internal sealed record RecordResult(CallRecord? Record, string Problem = "", bool MayCome = false);
