namespace Router.Host.History.Tracing;

/// <summary>How a delivery is.</summary>
internal enum DestinationState
{
    /// <summary>It arrived.</summary>
    Delivered,

    /// <summary>Its turn has not come.</summary>
    Queued,

    /// <summary>It failed and is tried again.</summary>
    Waiting,

    /// <summary>An earlier one of its key waits.</summary>
    Held,

    /// <summary>It is a dead letter.</summary>
    Dead,

    /// <summary>A person gave it up.</summary>
    Discarded,

    /// <summary>A person let the sink pass over it.</summary>
    Skipped,

    /// <summary><c>once-per</c> held it back.</summary>
    Suppressed,

    /// <summary>It is done with; what came of it is no longer kept.</summary>
    Settled,

    /// <summary>The journal does not know the sink: it was never there, or is forgotten.</summary>
    Forgotten,
}
