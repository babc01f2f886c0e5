namespace Router.Sinks.Email.Smtp;

/// <summary>What is wrong with a server's certificate, as far as people can do something about it.</summary>
internal enum CertificateTrouble
{
    /// <summary>Nothing, or there was none to look at.</summary>
    None,

    /// <summary>It is another server's.</summary>
    OtherName,

    /// <summary>It is no longer or not yet valid, or this machine's clock is wrong.</summary>
    OutOfDate,

    /// <summary>Nobody whom we trust vouches for it.</summary>
    UnknownAuthority,
}
