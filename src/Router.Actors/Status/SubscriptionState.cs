namespace Router.Actors.Status;

/// <summary>How far a wanted subscription is on this connection.</summary>
public enum SubscriptionState
{
    /// <summary>Not asked for yet.</summary>
    Wanted,

    /// <summary>Asked for, without an answer.</summary>
    Sent,

    /// <summary>The app said yes. Only this counts as subscribed.</summary>
    Confirmed,

    /// <summary>Events of it came though the app has not answered.</summary>
    Observed,

    /// <summary>The app said no.</summary>
    Rejected,
}
