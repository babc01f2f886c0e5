using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Router.Sinks.Abstractions;
using Router.Sinks.Abstractions.Options;
using Router.Sinks.Testing;
using Router.Sinks.Tests.Http;
using Router.Sinks.Tests.Support;
using Router.Sinks.Webhook;

namespace Router.Sinks.Tests.Webhook;

public sealed class WebhookRedirectTests : IDisposable
{
    private const string Allowing = "private-redirects: true";

    private readonly TestContext _test = new();

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData("307 Temporary Redirect", WebhookMode.Structured)]
    [InlineData("308 Permanent Redirect", WebhookMode.Binary)]
    public async Task AnotherReceiver_GetsTheEvent_AndNothingThatOpensDoors(string status, WebhookMode mode)
    {
        await using var target = new Receiver();
        await using Receiver receiver = LeadingTo($"http://localhost:{target.Port}/new?a=b", status);

        (await SendAsync(Options(receiver) with { PrivateRedirects = true, Mode = mode })).ShouldBe(DeliveryOutcome.Delivered);

        ReceivedRequest first = receiver.Requests.ShouldHaveSingleItem();
        ReceivedRequest second = target.Requests.ShouldHaveSingleItem();
        second.Line.ShouldBe("POST /new?a=b HTTP/1.1");
        second.Body.ShouldBe(first.Body);
        foreach (string header in (string[])["Content-Type", "Idempotency-Key", "ce-id"])
        {
            second.Header(header).ShouldBe(first.Header(header));
        }

        foreach (string header in (string[])["Authorization", "X-Token", "webhook-id", "webhook-timestamp", "webhook-signature"])
        {
            first.Header(header).ShouldNotBeNull(header);
            second.Header(header).ShouldBeNull(header);
        }
    }

    [Fact]
    public async Task AnotherPath_GetsAllOfIt()
    {
        await using Receiver receiver = LeadingTo("/new");

        (await SendAsync(Options(receiver) with { PrivateRedirects = true })).ShouldBe(DeliveryOutcome.Delivered);

        receiver.Requests.Select(request => request.Line).ShouldBe(["POST /hook?key=in-url HTTP/1.1", "POST /new HTTP/1.1"]);
        receiver.Requests.Select(request => request.Header("Authorization")).ShouldAllBe(header => header == "Bearer s3cr3t-token");
        receiver.Requests.Select(request => request.Header("X-Token")).ShouldAllBe(header => header == "s3cr3t-header");
        receiver.Requests.Select(request => request.Header("webhook-signature")).Distinct(StringComparer.Ordinal).ShouldHaveSingleItem().ShouldNotBeNull();
    }

    [Theory]
    [InlineData("301 Moved Permanently")]
    [InlineData("302 Found")]
    [InlineData("303 See Other")]
    public async Task RedirectThatLosesTheBody_IsNotFollowed(string status)
    {
        await using Receiver receiver = LeadingTo("/new", status);

        DeliveryOutcome outcome = await SendAsync(Options(receiver) with { PrivateRedirects = true });

        outcome.Result.ShouldBe(DeliveryResult.Rejected);
        outcome.Reason.ShouldBe($"{status}: the address has changed, write the new one in url");
        receiver.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task MoreThanAllowed_AreNotFollowed()
    {
        await using var receiver = new Receiver(_ => Answer("307 Temporary Redirect", "/again"));

        DeliveryOutcome outcome = await SendAsync(Options(receiver) with { Redirects = 2, PrivateRedirects = true });

        outcome.Result.ShouldBe(DeliveryResult.Rejected);
        outcome.Reason.ShouldStartWith("307 Temporary Redirect: the address has changed");
        receiver.Requests.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("ftp://localhost/new")]
    [InlineData("file:///etc/passwd")]
    public async Task OtherSchemes_AreRefused(string location)
    {
        await using Receiver receiver = LeadingTo(location);

        DeliveryOutcome outcome = await SendAsync(Options(receiver) with { PrivateRedirects = true });

        outcome.Result.ShouldBe(DeliveryResult.Rejected);
        outcome.Reason.ShouldEndWith("only http and https are followed, and never from https to http; write the right address in url");
    }

    [Fact]
    public async Task FromHttpToHttps_IsFollowed()
    {
        using var certificates = Certificates.For("localhost");
        await System.IO.File.WriteAllTextAsync(_test.PathOf("ca.pem"), certificates.Authority.ExportCertificatePem());
        await using var target = new Receiver(_ => Receiver.Ok, certificates.Server);
        await using Receiver receiver = LeadingTo(target.Url.AbsoluteUri);

        (await SendAsync(Options(receiver) with { PrivateRedirects = true, Ca = "ca.pem" })).ShouldBe(DeliveryOutcome.Delivered);

        target.Requests.ShouldHaveSingleItem().Header("Authorization").ShouldBeNull();
    }

    [Fact]
    public async Task FromHttpsToHttp_IsRefused()
    {
        using var certificates = Certificates.For("localhost");
        await System.IO.File.WriteAllTextAsync(_test.PathOf("ca.pem"), certificates.Authority.ExportCertificatePem());
        await using var target = new Receiver();
        await using var receiver = new Receiver(_ => Answer("308 Permanent Redirect", $"http://localhost:{target.Port}/new?key=k"), certificates.Server);

        DeliveryOutcome outcome = await SendAsync(Options(receiver) with { PrivateRedirects = true, Ca = "ca.pem" });

        outcome.Result.ShouldBe(DeliveryResult.Rejected);
        outcome.Reason.ShouldBe($"redirect to http://localhost:{target.Port}/new: only http and https are followed, and never from https to http; write the right address in url");
        target.Connections.ShouldBe(0);
    }

    [Fact]
    public async Task AnotherReceiver_DoesNotSeeOurCertificate()
    {
        using var certificates = Certificates.For("localhost");
        X509Certificate2 issued = certificates.Issue("Router");
        using ECDsa key = issued.GetECDsaPrivateKey()!;
        await System.IO.File.WriteAllTextAsync(_test.PathOf("ca.pem"), certificates.Authority.ExportCertificatePem());
        await System.IO.File.WriteAllTextAsync(_test.PathOf("own.pem"), $"{issued.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n");
        await using var target = new Receiver(_ => Receiver.Ok, certificates.Server);
        await using var receiver = new Receiver(_ => Answer("307 Temporary Redirect", target.Url.AbsoluteUri), certificates.Server) { ClientAuthority = certificates.Authority };

        DeliveryOutcome outcome = await SendAsync(Options(receiver) with { PrivateRedirects = true, Ca = "ca.pem", Certificate = "own.pem" });

        outcome.ShouldBe(DeliveryOutcome.Delivered);
        receiver.Requests.ShouldHaveSingleItem().Client.ShouldBe("Router");
        target.Requests.ShouldHaveSingleItem().Client.ShouldBeNull();
    }

    [Fact]
    public async Task PrivateAddress_IsRefused_BeforeItIsConnectedTo()
    {
        await using var target = new Receiver();
        await using Receiver receiver = LeadingTo($"http://localhost:{target.Port}/s3cr3t-token/new?key=k");

        DeliveryOutcome outcome = await SendAsync(Options(receiver));

        outcome.Result.ShouldBe(DeliveryResult.Rejected);
        outcome.Reason.ShouldBe($"redirect to http://localhost:{target.Port}/***/new: the address is not of the open internet; if it is meant so, {Allowing}");
        target.Connections.ShouldBe(0);
    }

    [Fact]
    public async Task OwnAddressThatIsPrivate_IsRefusedToo()
    {
        await using Receiver receiver = LeadingTo("/new");

        (await SendAsync(Options(receiver))).Result.ShouldBe(DeliveryResult.Rejected);
        receiver.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task NameThatTurnsPrivate_IsRefusedAtTheNextConnection()
    {
        var network = new FakeNetwork(["1.1.1.1"], ["127.0.0.1"]);
        using var test = new NetworkTestContext(network);
        await using var target = new Receiver(_ => "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
        await using var receiver = new Receiver(_ => Answer("307 Temporary Redirect", $"http://rebound.invalid:{target.Port}/new"));
        await using var sink = new WebhookSink(Options(receiver), test.Context);

        (await sink.DeliverAsync([Events.Delivery(1)], CancellationToken.None)).ShouldBe([DeliveryOutcome.Delivered]);
        DeliveryOutcome outcome = (await sink.DeliverAsync([Events.Delivery(2)], CancellationToken.None))[0];

        outcome.Result.ShouldBe(DeliveryResult.Rejected);
        outcome.Reason.ShouldContain(Allowing);
        network.Connected.ShouldBe(["1.1.1.1"]);
        target.Requests.ShouldHaveSingleItem().Header("Idempotency-Key").ShouldBe("delivery-1");
    }

    [Fact]
    public async Task NameWithAddressesOfBothKinds_IsReachedAtThePublicOnes()
    {
        var network = new FakeNetwork(["10.0.0.1", "1.1.1.1", "::ffff:127.0.0.1", "2a02:6b8::1"]);
        using var test = new NetworkTestContext(network);
        await using var target = new Receiver();
        await using Receiver receiver = LeadingTo($"http://both.invalid:{target.Port}/new");

        (await SendAsync(Options(receiver), test)).ShouldBe(DeliveryOutcome.Delivered);

        network.Connected.ShouldBe(["1.1.1.1 2a02:6b8::1"]);
    }

    [Fact]
    public async Task BehindAProxy_WhereARedirectEndsIsNotSeen_SoItIsRefused()
    {
        await using Receiver proxy = LeadingTo("http://inside.invalid/new");
        WebhookSinkOptions options = Options(proxy) with { Url = new Uri("http://crm.invalid/hook"), Proxy = new Uri($"http://127.0.0.1:{proxy.Port}") };

        DeliveryOutcome outcome = await SendAsync(options);

        outcome.Result.ShouldBe(DeliveryResult.Rejected);
        outcome.Reason.ShouldBe($"redirect to http://inside.invalid/new: where a redirect ends behind a proxy cannot be checked; if it can be trusted, {Allowing}");
        proxy.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task BehindAProxy_ARedirectThatIsAllowedGoesThroughIt()
    {
        await using Receiver proxy = LeadingTo("http://inside.invalid/new");
        WebhookSinkOptions options = Options(proxy) with { Url = new Uri("http://crm.invalid/hook"), Proxy = new Uri($"http://127.0.0.1:{proxy.Port}") };

        (await SendAsync(options with { PrivateRedirects = true })).ShouldBe(DeliveryOutcome.Delivered);

        proxy.Requests.Select(request => request.Line).ShouldBe(["POST http://crm.invalid/hook HTTP/1.1", "POST http://inside.invalid/new HTTP/1.1"]);
        proxy.Requests.Last().Header("Authorization").ShouldBeNull();
    }

    [Fact]
    public async Task TargetThatIsDown_IsARetry_ThatNamesIt()
    {
        var target = new Receiver();
        int port = target.Port;
        await target.DisposeAsync();
        await using Receiver receiver = LeadingTo($"http://localhost:{port}/new");

        (await SendAsync(Options(receiver) with { PrivateRedirects = true })).ShouldBe(DeliveryOutcome.Retry($"localhost:{port}: connection refused"));
    }

    [Fact]
    public async Task TargetThatNobodyKnows_IsARetry_ThatNamesIt()
    {
        await using Receiver receiver = LeadingTo("http://nobody.invalid/new");

        (await SendAsync(Options(receiver))).ShouldBe(DeliveryOutcome.Retry("nobody.invalid: no such name on the network"));
    }

    [Fact]
    public async Task AnswerAtTheTarget_IsJudgedAsAnyOther()
    {
        await using var target = new Receiver(Receiver.Answer("429 Too Many Requests", headers: "Retry-After: 60\r\n"));
        await using Receiver receiver = LeadingTo($"http://localhost:{target.Port}/new");

        (await SendAsync(Options(receiver) with { PrivateRedirects = true })).ShouldBe(
            DeliveryOutcome.Retry("429 Too Many Requests", _test.Time.GetUtcNow().AddMinutes(1)));
    }

    /// <summary>A receiver that sends on once, and then takes what comes.</summary>
    private static Receiver LeadingTo(string location, string status = "307 Temporary Redirect") => new(Answer(status, location));

    private static string Answer(string status, string location) => Receiver.Answer(status, headers: $"Location: {location}\r\n");

    private static WebhookSinkOptions Options(Receiver receiver) => new()
    {
        Url = receiver.Url,
        Redirects = 1,
        Bearer = new Secret("s3cr3t-token"),
        Headers = new Dictionary<string, Secret>(StringComparer.Ordinal) { ["X-Token"] = new Secret("s3cr3t-header") },
        Signing = [new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")],
    };

    private async Task<DeliveryOutcome> SendAsync(WebhookSinkOptions options, SinkTestContext? test = null)
    {
        await using var sink = new WebhookSink(options, (test ?? _test).Context);
        return (await sink.DeliverAsync([Events.Delivery()], CancellationToken.None))[0];
    }
}
