namespace Router.Routing.Routes;

/// <summary>The vocabulary of Router's own events; only routes that name the object get them.</summary>
public static class RouterEvents
{
    /// <summary>The object of all of them.</summary>
    public const string Object = "Router";

    /// <summary>The first rules of this process are in force.</summary>
    public const string Started = "Started";

    /// <summary>A login's connection ended.</summary>
    public const string AgentLost = "AgentLost";

    /// <summary>It is connected again, and its subscriptions are answered.</summary>
    public const string AgentBack = "AgentBack";

    /// <summary>The app said no to a subscription.</summary>
    public const string SubscriptionRejected = "SubscriptionRejected";

    /// <summary>A sink takes no deliveries.</summary>
    public const string SinkDown = "SinkDown";

    /// <summary>It takes them again.</summary>
    public const string SinkBack = "SinkBack";

    /// <summary>A delivery will never arrive unless a person sees to it.</summary>
    public const string DeadLetter = "DeadLetter";

    /// <summary>Newer rules are in force.</summary>
    public const string ConfigApplied = "ConfigApplied";

    /// <summary>A newer file is refused.</summary>
    public const string ConfigRejected = "ConfigRejected";

    /// <summary>The journal's disk is nearly full.</summary>
    public const string DiskLow = "DiskLow";

    /// <summary>A secret will soon be worth nothing.</summary>
    public const string SecretExpires = "SecretExpires";

    /// <summary>Their states.</summary>
    public static IReadOnlyList<string> States { get; } =
    [
        Started, AgentLost, AgentBack, SubscriptionRejected, SinkDown, SinkBack, DeadLetter, ConfigApplied, ConfigRejected, DiskLow,
        SecretExpires,
    ];
}
