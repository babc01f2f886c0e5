using System.Net;
using System.Net.Security;
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
    /// <param name="folder">Where the relative paths of files with certificates start.</param>
    /// <exception cref="IOException">The file with trusted certificates cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file with trusted certificates may not be read.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">
    /// The file with trusted certificates holds none, or the client's own certificate cannot be read.
    /// </exception>
    public static HttpClient Create(HttpSettings settings, string folder) => Create(settings, folder, SystemNetwork.Instance);

    /// <summary>The same in a network where <see cref="HttpSettings.MayConnectTo"/> finds its addresses.</summary>
    internal static HttpClient Create(HttpSettings settings, string folder, INetwork network)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var handler = new SocketsHttpHandler
        {
            PooledConnectionLifetime = ConnectionLifetime,
            ConnectTimeout = ConnectTimeout,
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            Proxy = SinkProxy.Of(settings),
            SslOptions = TlsOf(settings, folder),
        };
        if (settings.MayConnectTo is { } mayConnectTo)
        {
            handler.UseProxy = false;
            handler.ConnectCallback = new JudgedConnections(mayConnectTo, network).ConnectAsync;
        }

        var client = new HttpClient(new PlainFailureHandler(settings.ConnectOnly ? new ConnectOnlyHandler(handler) : handler))
        {
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = MaxAnswer,
            DefaultRequestVersion = HttpVersion.Version11,
        };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Router/" + typeof(SinkHttpClients).Assembly.GetName().Version!.ToString(2));
        return client;
    }

    private static SslClientAuthenticationOptions TlsOf(HttpSettings settings, string folder)
    {
        var tls = new SslClientAuthenticationOptions();
        if (settings.CertificateAuthority is { } authority)
        {
            var trusted = TrustedCertificates.Read(Path.GetFullPath(authority, folder));
            tls.RemoteCertificateValidationCallback = (_, certificate, chain, errors) => trusted.Accepts(certificate as X509Certificate2, chain, errors);
        }

        if (settings.Certificate is { } certificate)
        {
            string? key = settings.CertificateKey is { } file ? Path.GetFullPath(file, folder) : null;
            tls.ClientCertificateContext = ClientCertificate.Read(Path.GetFullPath(certificate, folder), key, settings.CertificatePassword);
        }

        return tls;
    }
}
