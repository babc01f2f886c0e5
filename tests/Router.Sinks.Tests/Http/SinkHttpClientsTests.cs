using System.Net;
using System.Security.Cryptography;
using Router.Sinks.Abstractions;
using Router.Sinks.Http;
using Router.Sinks.Tests.Support;
using Router.Sinks.Webhook;

namespace Router.Sinks.Tests.Http;

public sealed class SinkHttpClientsTests : IAsyncLifetime
{
    private readonly TestContext _test = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        _test.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task HttpProxy_IsAskedForTheWholeAddress()
    {
        await using var proxy = new Receiver();
        using HttpClient client = SinkHttpClients.Create(new HttpSettings { Proxy = new Uri($"http://localhost:{proxy.Port}") }, _test.Folder);

        using HttpResponseMessage response = await client.GetAsync(new Uri("http://crm.invalid/hook"));

        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        proxy.Requests.Single().Line.ShouldBe("GET http://crm.invalid/hook HTTP/1.1");
    }

    [Fact]
    public async Task HttpProxy_WithAPassword_GetsItWhenItAsks()
    {
        await using var proxy = new Receiver(Receiver.Answer("407 Proxy Authentication Required", headers: "Proxy-Authenticate: Basic realm=\"p\"\r\n"));
        using HttpClient client = SinkHttpClients.Create(new HttpSettings { Proxy = new Uri($"http://user:p%40ss@localhost:{proxy.Port}") }, _test.Folder);

        using HttpResponseMessage response = await client.GetAsync(new Uri("http://crm.invalid/hook"));

        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        proxy.Requests.Last().Header("Proxy-Authorization").ShouldBe("Basic " + Convert.ToBase64String("user:p@ss"u8));
    }

    [Fact]
    public async Task Socks5Proxy_CarriesTheRequest()
    {
        await using var proxy = new Receiver(_ => Receiver.Ok, isSocks: true);
        using HttpClient client = SinkHttpClients.Create(new HttpSettings { Proxy = new Uri($"socks5://localhost:{proxy.Port}") }, _test.Folder);

        using HttpResponseMessage response = await client.GetAsync(new Uri("http://crm.invalid/hook"));

        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        proxy.Requests.Single().Header("Host").ShouldBe("crm.invalid");
    }

    [Fact]
    public async Task OwnAuthority_IsTrusted()
    {
        using var certificates = Certificates.For("localhost");
        await using var receiver = new Receiver(_ => Receiver.Ok, certificates.Server);

        DeliveryOutcome outcome = await SendAsync(receiver.Url, certificates);

        outcome.ShouldBe(DeliveryOutcome.Delivered);
    }

    [Fact]
    public async Task UnknownAuthority_IsARetry_ThatNamesCa()
    {
        using var certificates = Certificates.For("localhost");
        await using var receiver = new Receiver(_ => Receiver.Ok, certificates.Server);

        DeliveryOutcome outcome = await SendAsync(receiver.Url, trusted: null);

        outcome.Result.ShouldBe(DeliveryResult.Retry);
        outcome.Reason.ShouldContain("ca");
        receiver.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task OtherAuthority_IsNotTrusted()
    {
        using var certificates = Certificates.For("localhost");
        using var others = Certificates.For("localhost");
        await using var receiver = new Receiver(_ => Receiver.Ok, certificates.Server);

        (await SendAsync(receiver.Url, others)).Result.ShouldBe(DeliveryResult.Retry);
        receiver.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task OwnAuthority_DoesNotExcuseAWrongName()
    {
        using var certificates = Certificates.For("other.example.com");
        await using var receiver = new Receiver(_ => Receiver.Ok, certificates.Server);

        (await SendAsync(receiver.Url, certificates)).Result.ShouldBe(DeliveryResult.Retry);
        receiver.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("-----BEGIN CERTIFICATE-----\nbroken\n-----END CERTIFICATE-----\n")]
    public void FileWithoutCertificates_IsRefused(string content)
    {
        System.IO.File.WriteAllText(_test.PathOf("ca.pem"), content);

        Should.Throw<CryptographicException>(() => SinkHttpClients.Create(new HttpSettings { CertificateAuthority = "ca.pem" }, _test.Folder));
    }

    [Fact]
    public async Task Cookies_AreNotKept()
    {
        await using var receiver = new Receiver(Receiver.Answer("200 OK", headers: "Set-Cookie: a=b\r\n"));
        using HttpClient client = SinkHttpClients.Create(new HttpSettings(), _test.Folder);

        using HttpResponseMessage first = await client.GetAsync(receiver.Url);
        using HttpResponseMessage second = await client.GetAsync(receiver.Url);

        receiver.Requests.Last().Header("Cookie").ShouldBeNull();
    }

    private async Task<DeliveryOutcome> SendAsync(Uri url, Certificates? trusted)
    {
        if (trusted is not null)
        {
            await System.IO.File.WriteAllTextAsync(_test.PathOf("ca.pem"), trusted.Authority.ExportCertificatePem());
        }

        await using var sink = new WebhookSink(new WebhookSinkOptions { Url = url, Ca = trusted is null ? null : "ca.pem" }, _test.Context);
        return (await sink.DeliverAsync([Events.Delivery()], CancellationToken.None))[0];
    }
}
