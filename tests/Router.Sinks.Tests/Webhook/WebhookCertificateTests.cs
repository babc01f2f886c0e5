using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Router.Sinks.Abstractions;
using Router.Sinks.Abstractions.Options;
using Router.Sinks.Tests.Support;
using Router.Sinks.Webhook;

namespace Router.Sinks.Tests.Webhook;

/// <summary>Receivers that ask for a certificate of ours.</summary>
public sealed class WebhookCertificateTests : IDisposable
{
    private const string Unreadable =
        "the files of certificate and key cannot be read: a certificate with its key (PEM or PFX) and the right certificate-password are needed";

    private static readonly PbeParameters Lock = new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 10_000);

    private readonly TestContext _test = new();
    private readonly Certificates _certificates = Certificates.For("localhost");
    private readonly X509Certificate2 _own;

    public WebhookCertificateTests()
    {
        _own = _certificates.Issue("Router");
        Write("ca.pem", _certificates.Authority.ExportCertificatePem());
        Write("own.pem", _own.ExportCertificatePem());
        Write("own.key", KeyOf(_own));
        Write("both.pem", $"{KeyOf(_own)}\n{_own.ExportCertificatePem()}\n");
        Write("other.key", KeyOf(_certificates.Issue("Other")));
        using ECDsa key = _own.GetECDsaPrivateKey()!;
        Write("locked.key", key.ExportEncryptedPkcs8PrivateKeyPem("p4ssword", Lock));
        System.IO.File.WriteAllBytes(_test.PathOf("open.pfx"), _own.Export(X509ContentType.Pkcs12));
        System.IO.File.WriteAllBytes(_test.PathOf("locked.pfx"), _own.Export(X509ContentType.Pkcs12, "p4ssword"));
    }

    public void Dispose()
    {
        _certificates.Dispose();
        _test.Dispose();
    }

    [Theory]
    [InlineData("both.pem", null, null)]
    [InlineData("both.pem", null, "no password is needed")]
    [InlineData("own.pem", "own.key", null)]
    [InlineData("own.pem", "locked.key", "p4ssword")]
    [InlineData("open.pfx", null, null)]
    [InlineData("locked.pfx", null, "p4ssword")]
    public async Task Certificate_IsShown(string certificate, string? key, string? password)
    {
        await using Receiver receiver = Asking();

        (await SendAsync(receiver, certificate, key, password)).ShouldBe(DeliveryOutcome.Delivered);

        receiver.Requests.ShouldHaveSingleItem().Client.ShouldBe("Router");
    }

    [Fact]
    public async Task CertificatesBetweenItAndItsAuthority_AreShownToo()
    {
        X509Certificate2 between = _certificates.Issue("Our department", isAuthority: true);
        X509Certificate2 own = _certificates.Issue("Router of a department", by: between);
        Write("chain.pem", $"{own.ExportCertificatePem()}\n{between.ExportCertificatePem()}\n{KeyOf(own)}\n");
        await using Receiver receiver = Asking();

        (await SendAsync(receiver, "chain.pem")).ShouldBe(DeliveryOutcome.Delivered);

        receiver.Requests.ShouldHaveSingleItem().Client.ShouldBe("Router of a department");
    }

    [Fact]
    public async Task ReceiverThatDoesNotTakeIt_IsARetry()
    {
        using var others = Certificates.For("localhost");
        X509Certificate2 foreign = others.Issue("Router");
        Write("foreign.pem", $"{foreign.ExportCertificatePem()}\n{KeyOf(foreign)}\n");
        await using Receiver receiver = Asking();

        DeliveryOutcome outcome = await SendAsync(receiver, "foreign.pem");

        outcome.Result.ShouldBe(DeliveryResult.Retry);
        outcome.Reason.ShouldStartWith($"localhost:{receiver.Port}: ");
        receiver.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task WithoutOne_ItIsARetry()
    {
        await using Receiver receiver = Asking();

        (await SendAsync(receiver, certificate: null)).Result.ShouldBe(DeliveryResult.Retry);
        receiver.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("no-such-file.pem", null, null)]
    [InlineData("both.pem", "no-such-file.key", null)]
    [InlineData("own.pem", null, null)]
    [InlineData("own.key", null, null)]
    [InlineData("own.pem", "other.key", null)]
    [InlineData("own.pem", "locked.key", null)]
    [InlineData("own.pem", "locked.key", "wr0ng")]
    [InlineData("locked.pfx", null, "wr0ng")]
    [InlineData("locked.pfx", null, null)]
    [InlineData("open.pfx", "own.key", null)]
    public async Task FilesThatCannotBeUsed_AreARetry_ThatSaysSo(string certificate, string? key, string? password)
    {
        await using Receiver receiver = Asking();

        (await SendAsync(receiver, certificate, key, password)).ShouldBe(DeliveryOutcome.Retry(Unreadable));

        receiver.Connections.ShouldBe(0);
    }

    [Fact]
    public async Task Look_TellsFilesThatCannotBeUsed_AndWhatItCannotSee()
    {
        await using Receiver receiver = Asking();
        await using ISink broken = new WebhookSink(Options(receiver, "own.pem", "other.key"), _test.Context);
        await using ISink right = new WebhookSink(Options(receiver, "both.pem"), _test.Context);

        (await broken.CheckAsync(CancellationToken.None)).ShouldNotBeNull().Lines.ShouldBe([Unreadable]);
        (await right.CheckAsync(CancellationToken.None)).ShouldNotBeNull().Lines.ShouldBe(
        [
            $"localhost:{receiver.Port}: connected, its certificate is trusted; no request was sent",
            "whether the receiver takes our certificate shows with a delivery only",
        ]);
    }

    private static string KeyOf(X509Certificate2 certificate)
    {
        using ECDsa key = certificate.GetECDsaPrivateKey()!;
        return key.ExportPkcs8PrivateKeyPem();
    }

    private static WebhookSinkOptions Options(Receiver receiver, string? certificate, string? key = null, string? password = null) => new()
    {
        Url = receiver.Url,
        Ca = "ca.pem",
        Certificate = certificate,
        Key = key,
        CertificatePassword = password is null ? null : new Secret(password),
    };

    private void Write(string name, string text) => System.IO.File.WriteAllText(_test.PathOf(name), text);

    private Receiver Asking() => new(_ => Receiver.Ok, _certificates.Server) { ClientAuthority = _certificates.Authority };

    private async Task<DeliveryOutcome> SendAsync(Receiver receiver, string? certificate, string? key = null, string? password = null)
    {
        await using var sink = new WebhookSink(Options(receiver, certificate, key, password), _test.Context);
        return (await sink.DeliverAsync([Events.Delivery()], CancellationToken.None))[0];
    }
}
