namespace Router.Actors.Agents.Pipes;

/// <summary>Why there is no connection, or no longer.</summary>
public enum PipeEnd
{
    /// <summary>There is no pipe, or nobody listens behind its file.</summary>
    Absent,

    /// <summary>All its instances are taken.</summary>
    Busy,

    /// <summary>The rights do not suffice.</summary>
    Denied,

    /// <summary>The app closed it.</summary>
    Closed,

    /// <summary>Bytes came that are no packet, and we closed it.</summary>
    Framing,

    /// <summary>We closed it because Router stops or the login is no longer wanted.</summary>
    Stopped,
}
