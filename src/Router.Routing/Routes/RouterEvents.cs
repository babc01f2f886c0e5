namespace Router.Routing.Routes;

/// <summary>The vocabulary of Router's own events; only routes that name the object get them.</summary>
public static class RouterEvents
{
    /// <summary>The object of all of them.</summary>
    public const string Object = "Router";

    /// <summary>Their states.</summary>
    public static IReadOnlyList<string> States { get; } =
    [
        "Started", "AgentLost", "AgentBack", "SubscriptionRejected", "SinkDown", "SinkBack", "DeadLetter", "ConfigApplied",
        "ConfigRejected", "DiskLow", "SecretExpires",
    ];
}
