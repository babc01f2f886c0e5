using System.Collections.Concurrent;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Router.Sinks.Peers.Http;

/// <summary>
/// An HTTP receiver on a loopback port, as raw as it gets: an answer is the text that goes on the wire, <see langword="null"/> closes the
/// connection, <see cref="Silence"/> never answers. It speaks TLS with a certificate, and SOCKS 5 when told to.
/// </summary>
internal sealed class Receiver : IAsyncDisposable
{
    public const string Silence = "silence";
    public const string Ok = "HTTP/1.1 204 No Content\r\n\r\n";

    private readonly LoopbackListener _listener;
    private readonly Func<ReceivedRequest, CancellationToken, Task<string?>> _answer;
    private readonly X509Certificate2? _certificate;
    private readonly bool _isSocks;

    public Receiver(Func<ReceivedRequest, string?> answer, X509Certificate2? certificate = null, bool isSocks = false)
        : this((request, _) => Task.FromResult(answer(request)), certificate, isSocks)
    {
    }

    /// <summary>A receiver whose answers may take their time; the token ends with it.</summary>
    public Receiver(Func<ReceivedRequest, CancellationToken, Task<string?>> answer, X509Certificate2? certificate = null, bool isSocks = false)
    {
        _answer = answer;
        _certificate = certificate;
        _isSocks = isSocks;
        _listener = new LoopbackListener(ServeAsync);
    }

    /// <summary>A receiver that answers one after the other, then 204.</summary>
    public Receiver(params string?[] answers)
        : this(Script(answers))
    {
    }

    /// <summary>Who has to have issued the certificate that a client shows; <see langword="null"/> asks for none.</summary>
    public X509Certificate2? ClientAuthority { get; init; }

    /// <summary>Whether it first answers a CONNECT as a proxy does, and then is the server itself.</summary>
    public bool IsTunnel { get; init; }

    public ConcurrentQueue<ReceivedRequest> Requests { get; } = [];

    /// <summary>What a tunnel was asked for.</summary>
    public ConcurrentQueue<ReceivedRequest> Tunnels { get; } = [];

    public int Port => _listener.Port;

    public int Connections => _listener.Connections;

    public Uri Url => new($"{(_certificate is null ? "http" : "https")}://localhost:{Port}/hook?key=in-url");

    public static string Answer(string status, string body = "", string headers = "", string type = "text/plain; charset=utf-8") =>
        $"HTTP/1.1 {status}\r\n{headers}Content-Type: {type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";

    private CancellationToken Stopping => _listener.Stopping;

    public ValueTask DisposeAsync() => _listener.DisposeAsync();

    private static Func<ReceivedRequest, string?> Script(string?[] answers)
    {
        var queue = new ConcurrentQueue<string?>(answers);
        return _ => queue.TryDequeue(out string? answer) ? answer : Ok;
    }

    private async Task ServeAsync(Stream stream, int connection)
    {
        if (_isSocks)
        {
            await Socks.GreetAsync(stream, Stopping);
        }

        if (IsTunnel && await ReadAsync(stream, connection) is { } tunnel)
        {
            Tunnels.Enqueue(tunnel);
            await stream.WriteAsync("HTTP/1.1 200 Connection established\r\n\r\n"u8.ToArray(), Stopping);
        }

        string? name = null;
        if (_certificate is not null)
        {
            SslStream tls = await SecureAsync(stream, _certificate);
            name = (tls.RemoteCertificate as X509Certificate2)?.GetNameInfo(X509NameType.SimpleName, forIssuer: false);
            stream = tls;
        }

        while (await ReadAsync(stream, connection) is { } read)
        {
            ReceivedRequest request = read with { Client = name };
            Requests.Enqueue(request);
            string? answer = await _answer(request, Stopping);
            if (answer is Silence)
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, Stopping);
            }

            if (answer is null)
            {
                return;
            }

            await stream.WriteAsync(Encoding.UTF8.GetBytes(answer), Stopping);
        }
    }

    private async Task<SslStream> SecureAsync(Stream stream, X509Certificate2 certificate)
    {
        var tls = new SslStream(stream);
        var options = new SslServerAuthenticationOptions
        {
            ServerCertificate = certificate,
            ClientCertificateRequired = ClientAuthority is not null,
            RemoteCertificateValidationCallback = (_, shown, chain, _) =>
                ClientAuthority is null || (shown is X509Certificate2 client && IsIssuedBy(ClientAuthority, client, chain!.ChainPolicy.ExtraStore)),
        };
        await tls.AuthenticateAsServerAsync(options, Stopping);
        return tls;
    }

    private static bool IsIssuedBy(X509Certificate2 authority, X509Certificate2 client, X509Certificate2Collection between)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(authority);
        chain.ChainPolicy.ExtraStore.AddRange(between);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain.Build(client);
    }

    private async Task<ReceivedRequest?> ReadAsync(Stream stream, int connection)
    {
        var head = new StringBuilder();
        byte[] one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one, Stopping) == 0)
            {
                return null;
            }

            head.Append((char)one[0]);
        }

        var request = new ReceivedRequest(head.ToString(), [], connection);
        byte[] body = new byte[int.Parse(request.Header("Content-Length") ?? "0", System.Globalization.CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, Stopping);
        return request with { Body = body };
    }
}
