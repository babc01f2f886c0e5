namespace Router.Sinks.Abstractions;

/// <summary>The three ends of an attempt to deliver.</summary>
public enum DeliveryResult
{
    /// <summary>No outcome: what a default value says, and Router takes it for <see cref="Retry"/>.</summary>
    None,

    /// <summary>It arrived.</summary>
    Delivered,

    /// <summary>It is tried again.</summary>
    Retry,

    /// <summary>It is a dead letter.</summary>
    Rejected,
}
