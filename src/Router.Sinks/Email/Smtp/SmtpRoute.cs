using System.Net;
using MailKit.Net.Proxy;
using MailKit.Security;

namespace Router.Sinks.Email.Smtp;

/// <summary>The way to the server that the options describe.</summary>
internal sealed class SmtpRoute
{
    private const int ImplicitPort = 465;
    private const int SubmissionPort = 587;
    private const int PlainPort = 25;
    private const int HttpProxyPort = 8080;
    private const int SocksPort = 1080;

    private readonly Uri? _proxy;

    public SmtpRoute(EmailSinkOptions options)
    {
        Host = options.Host;
        _proxy = options.Proxy;
        Port = options.Port ?? options.Tls switch
        {
            EmailTls.Starttls => SubmissionPort,
            EmailTls.None => PlainPort,
            _ => ImplicitPort,
        };
        Security = options.Tls switch
        {
            EmailTls.Implicit => SecureSocketOptions.SslOnConnect,
            EmailTls.Starttls => SecureSocketOptions.StartTls,
            EmailTls.None => SecureSocketOptions.None,
            _ when Port == ImplicitPort => SecureSocketOptions.SslOnConnect,
            _ when IsThisMachine(Host) => SecureSocketOptions.StartTlsWhenAvailable,
            _ => SecureSocketOptions.StartTls,
        };
    }

    public string Host { get; }

    public int Port { get; }

    public SecureSocketOptions Security { get; }

    /// <summary>The server as messages name it.</summary>
    public string Server => $"{Host}:{Port}";

    /// <summary>The proxy as messages name it, without its password; <see langword="null"/> when there is none.</summary>
    public string? ProxyServer => _proxy?.Authority;

    /// <summary>Whether a server that waits for encryption would be met with silence: each side would wait for the other.</summary>
    public bool MayBeSilent => Port == ImplicitPort && Security != SecureSocketOptions.SslOnConnect;

    /// <summary>The client of the proxy; <see langword="null"/> when there is none.</summary>
    public IProxyClient? CreateProxy()
    {
        if (_proxy is null)
        {
            return null;
        }

        string[] user = _proxy.UserInfo.Split(':', 2);
        NetworkCredential? credentials = user is [{ Length: > 0 } name, ..]
            ? new NetworkCredential(Uri.UnescapeDataString(name), user.Length > 1 ? Uri.UnescapeDataString(user[1]) : "")
            : null;
        return (_proxy.Scheme, credentials) switch
        {
            ("http", null) => new HttpProxyClient(_proxy.Host, PortOr(HttpProxyPort)),
            ("http", _) => new HttpProxyClient(_proxy.Host, PortOr(HttpProxyPort), credentials),
            (_, null) => new Socks5Client(_proxy.Host, PortOr(SocksPort)),
            _ => new Socks5Client(_proxy.Host, PortOr(SocksPort), credentials),
        };
    }

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out IPAddress? address) && IPAddress.IsLoopback(address));

    private int PortOr(int usual) => _proxy!.Port > 0 ? _proxy.Port : usual;
}
