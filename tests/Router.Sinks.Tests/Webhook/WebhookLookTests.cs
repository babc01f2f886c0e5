using System.Net;
using System.Net.Sockets;
using Router.Sinks.Abstractions;
using Router.Sinks.Tests.Support;
using Router.Sinks.Webhook;

namespace Router.Sinks.Tests.Webhook;

/// <summary>A look at the receiver connects, and no more.</summary>
public sealed class WebhookLookTests : IDisposable
{
    private readonly TestContext _test = new();
    private readonly Certificates _certificates = Certificates.For("localhost");

    public WebhookLookTests() => System.IO.File.WriteAllText(_test.PathOf("ca.pem"), _certificates.Authority.ExportCertificatePem());

    public void Dispose()
    {
        _certificates.Dispose();
        _test.Dispose();
    }

    [Fact]
    public async Task Http_IsReached_WithoutARequest()
    {
        await using var receiver = new Receiver();

        SinkCheck found = await LookAsync(new WebhookSinkOptions { Url = receiver.Url });

        found.IsRight.ShouldBeTrue();
        found.Lines.ShouldBe([$"localhost:{receiver.Port}: connected, without encryption; no request was sent"]);
        receiver.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Https_IsReached_AndItsCertificateChecked()
    {
        await using var receiver = new Receiver(_ => Receiver.Ok, _certificates.Server);

        SinkCheck found = await LookAsync(new WebhookSinkOptions { Url = receiver.Url, Ca = "ca.pem" });

        found.IsRight.ShouldBeTrue(string.Join("; ", found.Lines));
        found.Lines.ShouldBe([$"localhost:{receiver.Port}: connected, its certificate is trusted; no request was sent"]);
        receiver.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task UntrustedCertificate_IsTold()
    {
        await using var receiver = new Receiver(_ => Receiver.Ok, _certificates.Server);

        await ShouldBeWrongAsync(
            new WebhookSinkOptions { Url = receiver.Url },
            $"localhost:{receiver.Port}: no secure connection; if the certificate is of your own authority, name that in ca");
    }

    [Fact]
    public async Task NobodyThere_IsTold()
    {
        var receiver = new Receiver();
        Uri url = receiver.Url;
        await receiver.DisposeAsync();

        await ShouldBeWrongAsync(new WebhookSinkOptions { Url = url }, $"localhost:{url.Port}: connection refused");
    }

    [Fact]
    public async Task UnknownName_IsTold() =>
        await ShouldBeWrongAsync(new WebhookSinkOptions { Url = new Uri("https://nobody.invalid/hook") }, "nobody.invalid: no such name on the network");

    [Fact]
    public async Task ConnectionThatIsClosed_IsTold()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        Task closing = CloseFirstAsync(listener);

        await ShouldBeWrongAsync(
            new WebhookSinkOptions { Url = new Uri($"https://127.0.0.1:{port}/hook") },
            $"127.0.0.1:{port}: closed before the connection was secure; is the port for https?");
        await closing;
    }

    [Fact]
    public async Task ReceiverThatIsSilent_IsGivenUpAtTheTimeOut()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        using var timeout = new CancellationTokenSource();
        Task<SinkCheck> look = LookAsync(new WebhookSinkOptions { Url = new Uri($"https://127.0.0.1:{port}/hook") }, timeout.Token);
        using TcpClient client = await listener.AcceptTcpClientAsync();

        await timeout.CancelAsync();

        (await look).Lines.ShouldBe([$"127.0.0.1:{port}: no answer in time"]);
    }

    [Fact]
    public async Task BehindAnHttpProxy_HttpsIsReachedThroughATunnel()
    {
        await using var proxy = new Receiver(_ => Receiver.Ok, _certificates.Server) { IsTunnel = true };

        SinkCheck found = await LookAsync(new WebhookSinkOptions
        {
            Url = new Uri("https://localhost/hook"),
            Ca = "ca.pem",
            Proxy = new Uri($"http://127.0.0.1:{proxy.Port}"),
        });

        found.IsRight.ShouldBeTrue(string.Join("; ", found.Lines));
        proxy.Tunnels.ShouldHaveSingleItem().Line.ShouldBe("CONNECT localhost:443 HTTP/1.1");
        proxy.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task BehindAnHttpProxy_HttpIsNotSeen_AndSoItIsSaid()
    {
        await using var proxy = new Receiver();

        SinkCheck found = await LookAsync(new WebhookSinkOptions { Url = new Uri("http://crm.invalid/hook"), Proxy = new Uri($"http://user:p4ssword@127.0.0.1:{proxy.Port}") });

        found.IsRight.ShouldBeTrue();
        found.Lines.ShouldBe([$"127.0.0.1:{proxy.Port}: the proxy answers; the receiver behind it shows with a delivery only"]);
        proxy.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task BehindASocksProxy_ItIsReached()
    {
        await using var proxy = new Receiver(_ => Receiver.Ok, isSocks: true);

        SinkCheck found = await LookAsync(new WebhookSinkOptions { Url = new Uri("http://crm.invalid/hook"), Proxy = new Uri($"socks5://127.0.0.1:{proxy.Port}") });

        found.Lines.ShouldBe(["crm.invalid: connected, without encryption; no request was sent"]);
        proxy.Requests.ShouldBeEmpty();
    }

    private static async Task CloseFirstAsync(TcpListener listener)
    {
        using TcpClient client = await listener.AcceptTcpClientAsync();
        byte[] hello = new byte[1];
        await client.GetStream().ReadExactlyAsync(hello);
        client.Client.Shutdown(SocketShutdown.Both);
    }

    private async Task ShouldBeWrongAsync(WebhookSinkOptions options, string line)
    {
        SinkCheck found = await LookAsync(options);

        found.IsRight.ShouldBeFalse();
        found.Lines.ShouldBe([line]);
    }

    private async Task<SinkCheck> LookAsync(WebhookSinkOptions options, CancellationToken cancellationToken = default)
    {
        await using ISink sink = new WebhookSink(options, _test.Context);
        return (await sink.CheckAsync(cancellationToken)).ShouldNotBeNull();
    }
}
