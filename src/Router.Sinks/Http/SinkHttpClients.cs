using System.Net;
using System.Security.Cryptography.X509Certificates;
using Router.Sinks.Abstractions;

namespace Router.Sinks.Http;

/// <summary>
/// Makes the clients of sinks (<see cref="SinkContext.CreateHttpClient"/>): kept connections that follow a changed DNS entry, no cookies, no
/// redirects, nothing decompressed, and no time-out but the caller's.
/// </summary>
public static class SinkHttpClients
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(15);
    private const long MaxAnswer = 1024 * 1024;

    /// <summary>The function for a <see cref="SinkContext"/> whose relative paths start at <paramref name="folder"/>.</summary>
    public static Func<HttpSettings, HttpClient> For(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return settings => Create(settings, folder);
    }

    /// <summary>Makes one client; whoever asked disposes it.</summary>
    /// <param name="settings">How to reach the receiver.</param>
    /// <param name="folder">Where a relative path of <see cref="HttpSettings.CertificateAuthority"/> starts.</param>
    /// <exception cref="IOException">The file with certificates cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file with certificates may not be read.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">It holds no certificates.</exception>
    public static HttpClient Create(HttpSettings settings, string folder)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        TrustedCertificates? trusted = settings.CertificateAuthority is { } file ? TrustedCertificates.Read(Path.GetFullPath(file, folder)) : null;
        var handler = new SocketsHttpHandler
        {
            PooledConnectionLifetime = ConnectionLifetime,
            ConnectTimeout = ConnectTimeout,
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
        };
        if (settings.Proxy is { } proxy)
        {
            handler.Proxy = ProxyOf(proxy);
        }

        if (trusted is not null)
        {
            handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, chain, errors) => trusted.Accepts(certificate as X509Certificate2, chain, errors);
        }

        var client = new HttpClient(new PlainFailureHandler(handler))
        {
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = MaxAnswer,
            DefaultRequestVersion = HttpVersion.Version11,
        };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Router/" + typeof(SinkHttpClients).Assembly.GetName().Version!.ToString(2));
        return client;
    }

    private static WebProxy ProxyOf(Uri proxy)
    {
        string[] user = proxy.UserInfo.Split(':', 2);
        var address = new UriBuilder(proxy) { UserName = "", Password = "" };
        return new WebProxy(address.Uri)
        {
            Credentials = user is [{ Length: > 0 } name, ..]
                ? new NetworkCredential(Uri.UnescapeDataString(name), user.Length > 1 ? Uri.UnescapeDataString(user[1]) : "")
                : null,
        };
    }
}
