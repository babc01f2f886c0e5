using System.Security.Cryptography.X509Certificates;
using Router.Sinks.Abstractions;
using Router.Sinks.Email;
using Router.Sinks.Email.Smtp;
using Router.Sinks.Tests.Support;

namespace Router.Sinks.Tests.Email;

/// <summary>Encryption: nothing goes out without it that should go with it, and what is wrong is said in words.</summary>
public sealed class EmailTlsTests : IAsyncLifetime
{
    private readonly TestContext _test = new();
    private readonly Certificates _certificates = Certificates.For("localhost");

    public Task InitializeAsync() => System.IO.File.WriteAllTextAsync(_test.PathOf("ca.pem"), _certificates.Authority.ExportCertificatePem());

    public Task DisposeAsync()
    {
        _certificates.Dispose();
        _test.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData(EmailTls.Implicit, true)]
    [InlineData(EmailTls.Starttls, false)]
    [InlineData(EmailTls.Auto, false)]
    public async Task Letter_GoesOutEncrypted(EmailTls tls, bool isImplicit)
    {
        await using var server = new MailServer { Certificate = _certificates.Server, IsImplicit = isImplicit, Mechanisms = "PLAIN" };

        (await _test.SendAsync(Options(server, tls).WithLogin(), Mail.Delivery())).ShouldBe([DeliveryOutcome.Delivered]);

        ReceivedLetter letter = server.Letters.ShouldHaveSingleItem();
        letter.IsSecure.ShouldBeTrue();
        letter.IsLoggedIn.ShouldBeTrue();
    }

    [Fact]
    public async Task ServerWithoutStarttls_GetsNeitherPasswordNorLetter()
    {
        await using var server = new MailServer { Mechanisms = "PLAIN" };

        DeliveryOutcome outcome = (await _test.SendAsync(Options(server, EmailTls.Starttls).WithLogin(), Mail.Delivery()))[0];

        outcome.Result.ShouldBe(DeliveryResult.Retry);
        outcome.Reason.ShouldContain("STARTTLS");
        server.Commands.ShouldNotContain(command => command.StartsWith("AUTH", StringComparison.Ordinal));
        server.Letters.ShouldBeEmpty();
    }

    [Fact]
    public async Task ServerThatRefusesStarttls_GetsNothing()
    {
        await using var server = new MailServer { Certificate = _certificates.Server, Answer = MailServer.Once("STARTTLS", "454 4.7.0 TLS not available") };

        DeliveryOutcome outcome = (await _test.SendAsync(Options(server, EmailTls.Starttls), Mail.Delivery()))[0];

        outcome.Result.ShouldBe(DeliveryResult.Retry);
        outcome.Reason.ShouldContain("454");
        server.Letters.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(EmailTls.Implicit)]
    [InlineData(EmailTls.Starttls)]
    public async Task UnknownAuthority_IsSaid(EmailTls tls)
    {
        await using var server = new MailServer { Certificate = _certificates.Server, IsImplicit = tls == EmailTls.Implicit };

        DeliveryOutcome outcome = (await _test.SendAsync(Options(server, tls) with { Ca = null }, Mail.Delivery()))[0];

        outcome.ShouldBe(DeliveryOutcome.Retry($"localhost:{server.Port}: no known authority vouches for the certificate; if it is of your own, name that in ca"));
        server.Letters.ShouldBeEmpty();
    }

    [Fact]
    public async Task AnotherServersCertificate_IsSaid()
    {
        using var others = Certificates.For("other.example.com");
        await System.IO.File.WriteAllTextAsync(_test.PathOf("ca.pem"), others.Authority.ExportCertificatePem());
        await using var server = new MailServer { Certificate = others.Server, IsImplicit = true };

        (await _test.SendAsync(Options(server, EmailTls.Implicit), Mail.Delivery()))[0].Reason.ShouldContain("another server's");
        server.Letters.ShouldBeEmpty();
    }

    [Fact]
    public async Task ServerThatSpeaksPlainly_WhereEncryptionIsExpected_IsSaid()
    {
        await using var server = new MailServer { IsMisunderstood = true };

        (await _test.SendAsync(Options(server, EmailTls.Implicit), Mail.Delivery()))[0].Reason.ShouldContain("tls: starttls");
    }

    [Fact]
    public async Task AuthorityThatCannotBeRead_IsARetry_UntilItIsThere()
    {
        await using var server = new MailServer { Certificate = _certificates.Server, IsImplicit = true };
        await using var sink = new EmailSink(Options(server, EmailTls.Implicit) with { Ca = "later.pem" }, _test.Context);

        DeliveryOutcome before = (await sink.DeliverAsync([Mail.Delivery()], CancellationToken.None))[0];
        System.IO.File.Copy(_test.PathOf("ca.pem"), _test.PathOf("later.pem"));
        DeliveryOutcome after = (await sink.DeliverAsync([Mail.Delivery()], CancellationToken.None))[0];

        before.Result.ShouldBe(DeliveryResult.Retry);
        before.Reason.ShouldContain("ca");
        after.ShouldBe(DeliveryOutcome.Delivered);
    }

    [Theory]
    [InlineData("smtp.yandex.ru", null, EmailTls.Auto, 465, "SslOnConnect")]
    [InlineData("smtp.yandex.ru", 587, EmailTls.Auto, 587, "StartTls")]
    [InlineData("mail.example.com", 25, EmailTls.Auto, 25, "StartTls")]
    [InlineData("127.0.0.1", 25, EmailTls.Auto, 25, "StartTlsWhenAvailable")]
    [InlineData("::1", 25, EmailTls.Auto, 25, "StartTlsWhenAvailable")]
    [InlineData("mail.example.com", null, EmailTls.Starttls, 587, "StartTls")]
    [InlineData("mail.example.com", null, EmailTls.Implicit, 465, "SslOnConnect")]
    [InlineData("mail.example.com", 2465, EmailTls.Implicit, 2465, "SslOnConnect")]
    [InlineData("mail.example.com", null, EmailTls.None, 25, "None")]
    [InlineData("localhost", 465, EmailTls.Starttls, 465, "StartTls")]
    public void PortAndEncryption_FollowFromEachOther(string host, int? port, EmailTls tls, int expected, string security)
    {
        var route = new SmtpRoute(new EmailSinkOptions { Host = host, Port = port, Tls = tls, From = "a@example.com" });

        route.Port.ShouldBe(expected);
        route.Security.ToString().ShouldBe(security);
    }

    [Theory]
    [InlineData(X509ChainStatusFlags.NotTimeValid, "out of date")]
    [InlineData(X509ChainStatusFlags.PartialChain, "authority")]
    public void CertificatesTrouble_IsSaidInWords(X509ChainStatusFlags status, string word)
    {
        var options = new EmailSinkOptions { Host = "mail.example.com", From = "a@example.com" };
        CertificateTrouble trouble = status == X509ChainStatusFlags.NotTimeValid ? CertificateTrouble.OutOfDate : CertificateTrouble.UnknownAuthority;

        new SmtpWords(options, new SmtpRoute(options), TextLanguage.English).Failure(new MailKit.Security.SslHandshakeException(), trouble).ShouldContain(word);
    }

    private static EmailSinkOptions Options(MailServer server, EmailTls tls) => Mail.Options(server.Port, tls) with { Ca = "ca.pem" };
}
