namespace Router.Host.Demo;

/// <summary>How fast the story is told: unhurried by default, and so that it fits when it was given a time.</summary>
/// <param name="length">The time that <c>--for</c> gave; <see langword="null"/> for none.</param>
internal sealed class DemoPace(TimeSpan? length)
{
    /// <summary>What the story takes beside its pauses: connecting, a restart, the CRM's outage, the end.</summary>
    private static readonly TimeSpan Busy = TimeSpan.FromSeconds(13.5);

    /// <summary>All pauses of the unhurried story.</summary>
    private static readonly TimeSpan Pauses = TimeSpan.FromSeconds(26);

    private static readonly TimeSpan FullOutage = TimeSpan.FromSeconds(8);

    private readonly double _scale = length is { } given ? Math.Clamp((given - Busy) / Pauses, 0.02, 1) : 1;

    /// <summary>How long the CRM is off.</summary>
    public TimeSpan Outage => length is { } given && given * 0.4 < FullOutage ? given * 0.4 : FullOutage;

    /// <summary>A pause to read, as long as the pace allows.</summary>
    public TimeSpan Pause(double seconds) => TimeSpan.FromSeconds(seconds) * _scale;
}
