namespace Router.Host.Control;

/// <summary>What a sink is to try.</summary>
internal enum TrialKind
{
    /// <summary>Look whether credentials and rights are right.</summary>
    Check,

    /// <summary>Send one message.</summary>
    Send,

    /// <summary>Begin an authorization: answer with the address to open.</summary>
    Authorize,

    /// <summary>End an authorization with what the browser was sent to.</summary>
    Authorized,
}
