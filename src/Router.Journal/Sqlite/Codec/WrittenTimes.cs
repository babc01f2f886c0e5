namespace Router.Journal.Sqlite.Codec;

/// <summary>
/// The times by which records are found and grow old. Records of several logins, and commands that took a while, come a little out of
/// order; their times are levelled so that they only rise, and a time is found by halving. A clock that was set back by more than that
/// starts anew from there.
/// </summary>
internal static class WrittenTimes
{
    private static readonly long Levelled = TimeSpan.FromHours(1).Ticks;

    /// <summary>The time to store for a record behind one with the stored time <paramref name="before"/>.</summary>
    public static long After(long before, DateTimeOffset writtenAt)
    {
        long ticks = writtenAt.UtcTicks;
        return ticks < before && before - ticks <= Levelled ? before : ticks;
    }
}
