namespace Router.Host.Control;

/// <summary>What a line of the stream tells of.</summary>
internal enum TailKind
{
    /// <summary>An event is in the journal.</summary>
    Event,

    /// <summary>A packet that does not parse is in the journal.</summary>
    Malformed,

    /// <summary>A login's app was not connected for a while.</summary>
    Gap,

    /// <summary>A command has ended.</summary>
    Command,

    /// <summary>An attempt to deliver has ended.</summary>
    Delivery,

    /// <summary>What was asked for is not subscribed to, because <c>agents.never</c> says so.</summary>
    Excluded,

    /// <summary>Lines were left out.</summary>
    Missed,
}
