namespace Router.Sinks.Abstractions;

/// <summary>How a sink reaches its receiver. The sink's time-out bounds every call, so the client has none of its own.</summary>
public sealed record HttpSettings
{
    /// <summary>The proxy (<c>http://…</c>, <c>socks5://…</c>); <see langword="null"/> means the system's.</summary>
    public Uri? Proxy { get; init; }

    /// <summary>A file with certificates (PEM) that are trusted beside the system's; relative to the configuration's folder.</summary>
    public string? CertificateAuthority { get; init; }
}
