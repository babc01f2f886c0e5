using Router.Routing.Diagnostics;
using Router.Routing.Routes;

namespace Router.Actors.OwnEvents;

/// <summary>What Router's own events need from outside. Time they take from the actor system's scheduler alone.</summary>
public sealed record OwnEventsDependencies
{
    /// <summary>The language of their texts, asked for each. Default: English.</summary>
    public Func<Language> Language { get; init; } = () => Router.Routing.Diagnostics.Language.English;

    /// <summary>The zone in which their texts show times. Default: this machine's.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Local;

    /// <summary>
    /// The room on the journal's disk, <see langword="null"/> when the system does not say. It may block, and is asked every minute. Default: it is
    /// not watched.
    /// </summary>
    public Func<DiskSpace?> Disk { get; init; } = () => null;

    /// <summary>What <c>once-per</c> remembers of them; kept when rules change.</summary>
    public OncePerWindow OncePer { get; init; } = new(TimeProvider.System);
}
