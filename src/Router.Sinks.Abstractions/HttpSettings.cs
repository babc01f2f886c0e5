using System.Net;
using Router.Sinks.Abstractions.Options;

namespace Router.Sinks.Abstractions;

/// <summary>How a sink reaches its receiver. The sink's time-out bounds every call, so the client has none of its own.</summary>
public sealed record HttpSettings
{
    /// <summary>The proxy (<c>http://…</c>, <c>socks5://…</c>); <see langword="null"/> means the system's.</summary>
    public Uri? Proxy { get; init; }

    /// <summary>A file with certificates (PEM) that are trusted beside the system's; relative to the configuration's folder.</summary>
    public string? CertificateAuthority { get; init; }

    /// <summary>
    /// A file (PEM or PFX) with the certificate that the client shows to a receiver that asks for one, and with those between it and its
    /// authority; relative to the configuration's folder. Default none.
    /// </summary>
    public string? Certificate { get; init; }

    /// <summary>The file (PEM) with the key of <see cref="Certificate"/>; <see langword="null"/> when that file holds it.</summary>
    public string? CertificateKey { get; init; }

    /// <summary>The password of the PFX file or of the key; <see langword="null"/> when there is none.</summary>
    public Secret? CertificatePassword { get; init; }

    /// <summary>
    /// Judges each address at the moment of connecting to it, so a name that came to mean another address is judged anew;
    /// <see langword="null"/> lets all through. A client that judges uses no proxy, which would connect where it likes. A request for which
    /// no address is left fails like one without a connection.
    /// </summary>
    public Func<IPAddress, bool>? MayConnectTo { get; init; }

    /// <summary>
    /// Whether the client only connects: a request then ends with an empty 204 of the client's own as soon as the connection stands, its
    /// certificate checked, and nothing is sent over it. Default <see langword="false"/>.
    /// </summary>
    public bool ConnectOnly { get; init; }
}
