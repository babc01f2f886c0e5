namespace Router.Actors.Status;

/// <summary>How a sink is.</summary>
public enum SinkState
{
    /// <summary>It delivers, or has nothing to deliver.</summary>
    Working,

    /// <summary>It does not answer; what comes for it waits.</summary>
    Down,

    /// <summary>Somebody paused it.</summary>
    Paused,

    /// <summary>It delivers what was in the journal when somebody said so, and is then paused.</summary>
    Draining,

    /// <summary>The configuration no longer has it, and something waits for it.</summary>
    Orphaned,
}
