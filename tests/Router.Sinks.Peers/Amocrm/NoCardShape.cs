namespace Router.Sinks.Peers.Amocrm;

/// <summary>Where an answer says that a call has no card.</summary>
internal enum NoCardShape
{
    /// <summary>In <c>errors</c>.</summary>
    Errors,

    /// <summary>In <c>_embedded.errors</c>, with code 263.</summary>
    Embedded,

    /// <summary>Nowhere: the call is just not among the stored.</summary>
    Nowhere,
}
