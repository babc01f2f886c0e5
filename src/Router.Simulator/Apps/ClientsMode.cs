namespace Router.Simulator.Apps;

/// <summary>What the app does with a client while it has one. Nobody knows what the real app does.</summary>
public enum ClientsMode
{
    /// <summary>Each client has its own subscriptions and gets its events.</summary>
    Share,

    /// <summary>A further client is accepted and closed at once.</summary>
    Refuse,

    /// <summary>A new client displaces the older one.</summary>
    Steal,
}
