namespace Router.Actors.Agents.Connecting;

/// <summary>What changed about a login's credit.</summary>
internal enum CreditChange
{
    /// <summary>Nothing that anybody has to know.</summary>
    None,

    /// <summary>Half is used.</summary>
    Half,

    /// <summary>All is used: reading stops.</summary>
    Stopped,

    /// <summary>Enough is free: reading goes on.</summary>
    Resumed,
}
