namespace Router.Actors.Status;

/// <summary>How a login's connection is. What is told apart here has different remedies.</summary>
public enum AgentState
{
    /// <summary>There is no pipe.</summary>
    Absent,

    /// <summary>Another program holds the pipe.</summary>
    Busy,

    /// <summary>The rights do not suffice.</summary>
    Denied,

    /// <summary>The app accepts and closes again, before the first answer.</summary>
    Refused,

    /// <summary>Connected; nothing is confirmed yet.</summary>
    Connected,

    /// <summary>Connected, and every wanted subscription is confirmed or rejected.</summary>
    Subscribed,

    /// <summary>The connection ended a moment ago and is made again.</summary>
    Lost,

    /// <summary>Another Router on this machine has the login.</summary>
    Taken,
}
