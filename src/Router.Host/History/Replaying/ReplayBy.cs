namespace Router.Host.History.Replaying;

/// <summary>Which destinations a replay takes.</summary>
internal enum ReplayBy
{
    /// <summary>Those that were chosen when the event was journaled.</summary>
    Recorded,

    /// <summary>Those that the rules in force choose.</summary>
    Today,
}
