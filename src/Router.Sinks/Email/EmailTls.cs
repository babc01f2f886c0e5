namespace Router.Sinks.Email;

/// <summary>When the connection to the mail server is encrypted.</summary>
public enum EmailTls
{
    /// <summary>
    /// From its start on port 465; on any other port by STARTTLS, which has to be there unless the server is on this machine.
    /// </summary>
    Auto,

    /// <summary>From its start.</summary>
    Implicit,

    /// <summary>By STARTTLS, before a password or a letter is sent; without it nothing is.</summary>
    Starttls,

    /// <summary>Never: password and letters are read by whoever carries them.</summary>
    None,
}
