using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
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

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<ReceivedRequest, CancellationToken, Task<string?>> _answer;
    private readonly X509Certificate2? _certificate;
    private readonly bool _isSocks;
    private readonly Task _running;
    private int _connections;

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
        _listener.Start();
        _running = AcceptAsync();
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

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int Connections => Volatile.Read(ref _connections);

    public Uri Url => new($"{(_certificate is null ? "http" : "https")}://localhost:{Port}/hook?key=in-url");

    public static string Answer(string status, string body = "", string headers = "", string type = "text/plain; charset=utf-8") =>
        $"HTTP/1.1 {status}\r\n{headers}Content-Type: {type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _running;
        _stop.Dispose();
    }

    private static Func<ReceivedRequest, string?> Script(string?[] answers)
    {
        var queue = new ConcurrentQueue<string?>(answers);
        return _ => queue.TryDequeue(out string? answer) ? answer : Ok;
    }

    private async Task AcceptAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true)
            {
                open.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or SocketException or InvalidOperationException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        int connection = Interlocked.Increment(ref _connections);
        using (client)
        {
            try
            {
                Stream stream = client.GetStream();
                if (_isSocks)
                {
                    await SocksAsync(stream);
                }

                if (IsTunnel && await ReadAsync(stream, connection) is { } tunnel)
                {
                    Tunnels.Enqueue(tunnel);
                    await stream.WriteAsync("HTTP/1.1 200 Connection established\r\n\r\n"u8.ToArray(), _stop.Token);
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
                    string? answer = await _answer(request, _stop.Token);
                    if (answer is Silence)
                    {
                        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, _stop.Token);
                    }

                    if (answer is null)
                    {
                        return;
                    }

                    await stream.WriteAsync(Encoding.UTF8.GetBytes(answer), _stop.Token);
                }
            }
            catch (Exception failure) when (failure is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
            {
                // The client went away, or the test is over.
            }
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
        await tls.AuthenticateAsServerAsync(options, _stop.Token);
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

    /// <summary>Greets as a SOCKS 5 proxy without a password, and then is the server itself.</summary>
    private async Task SocksAsync(Stream stream)
    {
        byte[] bytes = new byte[512];
        await stream.ReadExactlyAsync(bytes.AsMemory(0, 2), _stop.Token);
        await stream.ReadExactlyAsync(bytes.AsMemory(0, bytes[1]), _stop.Token);
        await stream.WriteAsync(new byte[] { 5, 0 }, _stop.Token);
        await stream.ReadExactlyAsync(bytes.AsMemory(0, 5), _stop.Token);
        int rest = bytes[3] switch { 3 => bytes[4] + 2, 1 => 5, _ => 17 };
        await stream.ReadExactlyAsync(bytes.AsMemory(0, rest), _stop.Token);
        await stream.WriteAsync(new byte[] { 5, 0, 0, 1, 0, 0, 0, 0, 0, 0 }, _stop.Token);
    }

    private async Task<ReceivedRequest?> ReadAsync(Stream stream, int connection)
    {
        var head = new StringBuilder();
        byte[] one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one, _stop.Token) == 0)
            {
                return null;
            }

            head.Append((char)one[0]);
        }

        var request = new ReceivedRequest(head.ToString(), [], connection);
        byte[] body = new byte[int.Parse(request.Header("Content-Length") ?? "0", System.Globalization.CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, _stop.Token);
        return request with { Body = body };
    }
}
