namespace Router.Journal.Progress;

/// <summary>How an attempt to deliver ended, or what else became of a delivery.</summary>
public enum AttemptResult
{
    /// <summary>It arrived.</summary>
    Delivered,

    /// <summary>It failed and is tried again.</summary>
    Failed,

    /// <summary>The receiver refused it: a dead letter.</summary>
    Rejected,

    /// <summary>It could not be made: a dead letter.</summary>
    NotMade,

    /// <summary>It was older than its <c>valid-for</c>: a dead letter.</summary>
    Expired,

    /// <summary>It failed for as long as <c>give-up-after</c> says: a dead letter.</summary>
    GivenUp,

    /// <summary>A person put a dead letter back in the queue.</summary>
    Requeued,

    /// <summary>A person gave it up.</summary>
    Discarded,
}
