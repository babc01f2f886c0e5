namespace Router.Sinks.Testing;

/// <summary>What a receiver on the network can do wrong.</summary>
public enum PeerFault
{
    /// <summary>Nobody listens.</summary>
    Refused,

    /// <summary>Its certificate is not trusted.</summary>
    Untrusted,

    /// <summary>It says that it will never take the delivery: 4xx.</summary>
    Rejecting,

    /// <summary>It fails: 5xx.</summary>
    Failing,

    /// <summary>It has had enough for a while: 429.</summary>
    Throttling,

    /// <summary>Its answer is not what it has to be.</summary>
    Malformed,

    /// <summary>It takes the delivery and does not answer in time.</summary>
    Late,

    /// <summary>It takes the delivery and closes the connection instead of answering.</summary>
    Closing,
}
