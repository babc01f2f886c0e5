using System.Net;
using System.Net.Sockets;
using System.Text;
using Router.Sinks.Abstractions;
using Router.Sinks.Email;
using Router.Sinks.Tests.Support;

namespace Router.Sinks.Tests.Email;

/// <summary>Connections, logins, proxies and outages.</summary>
public sealed class EmailConnectionTests : IAsyncLifetime
{
    private readonly TestContext _test = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        _test.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("PLAIN LOGIN", "AUTH PLAIN")]
    [InlineData("LOGIN", "AUTH LOGIN")]
    [InlineData("CRAM-MD5 NTLM LOGIN PLAIN", "AUTH PLAIN")]
    public async Task Login_IsByPlainOrLogin(string offered, string used)
    {
        await using var server = new MailServer { Mechanisms = offered, Login = ("router", "пароль") };

        (await _test.SendAsync(Mail.Options(server.Port).WithLogin("пароль"), Mail.Delivery())).ShouldBe([DeliveryOutcome.Delivered]);

        server.Commands.ShouldContain(command => command.StartsWith(used, StringComparison.Ordinal));
        server.Letters.ShouldHaveSingleItem().IsLoggedIn.ShouldBeTrue();
    }

    [Fact]
    public async Task WrongPassword_IsARetry_TriedOnce_AndSaysWhatToCheck()
    {
        await using var server = new MailServer { Mechanisms = "PLAIN LOGIN" };

        DeliveryOutcome outcome = (await _test.SendAsync(Mail.Options(server.Port).WithLogin("wrong-password"), Mail.Delivery()))[0];

        outcome.Result.ShouldBe(DeliveryResult.Retry);
        outcome.Reason.ShouldContain("535");
        outcome.Reason.ShouldContain("user and password");
        server.Commands.Count(command => command.StartsWith("AUTH", StringComparison.Ordinal)).ShouldBe(1);
        server.Letters.ShouldBeEmpty();
    }

    [Fact]
    public async Task ServerThatSaysThePasswordBack_DoesNotGiveItAway()
    {
        string encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes($"\0router\0{MailServer.SecretText}"));
        await using var server = new MailServer
        {
            Mechanisms = "PLAIN",
            Answer = MailServer.Once("AUTH", $"535 5.7.8 no such login: {MailServer.SecretText} {encoded}"),
        };

        string reason = (await _test.SendAsync(Mail.Options(server.Port).WithLogin(), Mail.Delivery()))[0].Reason;

        reason.ShouldContain("no such login: *** ***");
        string.Join('\n', _test.Lines).ShouldNotContain(MailServer.SecretText);
    }

    [Theory]
    [InlineData("")]
    [InlineData("CRAM-MD5 XOAUTH2")]
    public async Task ServerWithoutOurLogin_IsARetry_AndGetsNoLetter(string mechanisms)
    {
        await using var server = new MailServer { Mechanisms = mechanisms };

        DeliveryOutcome outcome = (await _test.SendAsync(Mail.Options(server.Port).WithLogin(), Mail.Delivery()))[0];

        outcome.Result.ShouldBe(DeliveryResult.Retry);
        outcome.Reason.ShouldContain("PLAIN");
        server.Letters.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "554 5.7.1 Go away")]
    [InlineData("", "421 4.3.2 Not now")]
    [InlineData("", MailServer.Close)]
    [InlineData("", "HTTP/1.1 400 Bad Request")]
    [InlineData("EHLO", MailServer.Close)]
    [InlineData("EHLO", "421 4.3.2 Not now")]
    [InlineData("MAIL", MailServer.Close)]
    [InlineData("RCPT", "what?")]
    [InlineData("DATA", MailServer.Close)]
    [InlineData(".", MailServer.Close)]
    [InlineData(".", "two hundred and fifty")]
    public async Task ServerThatBreaksOff_OrTalksNonsense_IsARetryOfAll(string command, string answer)
    {
        await using var server = new MailServer { Answer = MailServer.Once(command, answer), Capabilities = [] };

        IReadOnlyList<DeliveryOutcome> outcomes = await _test.SendAsync(
            Mail.Options(server.Port), Mail.Delivery(1), Mail.Delivery(2, Mail.Target with { To = "head@example.com" }));

        outcomes.ShouldAllBe(outcome => outcome.Result == DeliveryResult.Retry && outcome.Reason.StartsWith("localhost:", StringComparison.Ordinal));
        server.Letters.ShouldBeEmpty();
        server.Connections.ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("EHLO")]
    [InlineData("RCPT")]
    [InlineData(".")]
    public async Task ServerThatDoesNotAnswer_IsARetry_OnceTheTimeIsUp(string command)
    {
        using var time = new CancellationTokenSource();
        await using var server = new MailServer
        {
            Answer = line =>
            {
                if (command.Length == 0 ? line.Length > 0 : !line.StartsWith(command, StringComparison.Ordinal))
                {
                    return null;
                }

                time.Cancel();
                return MailServer.Silence;
            },
        };
        await using var sink = new EmailSink(Mail.Options(server.Port), _test.Context);

        DeliveryOutcome outcome = (await sink.DeliverAsync([Mail.Delivery()], time.Token))[0];

        outcome.Result.ShouldBe(DeliveryResult.Retry);
        outcome.Reason.ShouldBe($"localhost:{server.Port}: no answer in time");
    }

    [Fact]
    public async Task NobodyThere_IsARetry_ThatSaysSo()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        int port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();

        (await _test.SendAsync(Mail.Options(port), Mail.Delivery()))[0].ShouldBe(DeliveryOutcome.Retry($"localhost:{port}: connection refused"));
    }

    [Fact]
    public async Task UnknownName_IsARetry_ThatSaysSo() =>
        (await _test.SendAsync(Mail.Options(25) with { Host = "nobody.invalid" }, Mail.Delivery()))[0].Reason.ShouldStartWith("nobody.invalid:25: no ");

    [Fact]
    public async Task Connection_IsKeptForTheNextLetters_AndClosedAfterAWhile()
    {
        await using var server = new MailServer { Mechanisms = "PLAIN" };
        await using var sink = new EmailSink(Mail.Options(server.Port).WithLogin(), _test.Context);

        await sink.DeliverAsync([Mail.Delivery(1)], CancellationToken.None);
        await sink.DeliverAsync([Mail.Delivery(2)], CancellationToken.None);
        server.Connections.ShouldBe(1);

        _test.Time.Advance(TimeSpan.FromSeconds(31));
        await sink.DeliverAsync([Mail.Delivery(3)], CancellationToken.None);

        server.Connections.ShouldBe(2);
        server.Letters.Count.ShouldBe(3);
    }

    [Fact]
    public async Task KeptConnection_ThatTheServerClosed_IsOpenedAgain()
    {
        await using var server = new MailServer { Answer = MailServer.Once("NOOP", "421 4.4.2 Timeout") };
        await using var sink = new EmailSink(Mail.Options(server.Port), _test.Context);

        await sink.DeliverAsync([Mail.Delivery(1)], CancellationToken.None);
        (await sink.DeliverAsync([Mail.Delivery(2)], CancellationToken.None)).ShouldBe([DeliveryOutcome.Delivered]);

        server.Connections.ShouldBe(2);
    }

    [Fact]
    public async Task CallsAtOnce_HaveConnectionsOfTheirOwn()
    {
        await using var server = new MailServer();
        await using var sink = new EmailSink(Mail.Options(server.Port), _test.Context);

        IReadOnlyList<DeliveryOutcome>[] all = await Task.WhenAll(
            Enumerable.Range(1, 8).Select(number => sink.DeliverAsync([Mail.Delivery(number)], CancellationToken.None).AsTask()));

        all.SelectMany(outcomes => outcomes).ShouldAllBe(outcome => outcome.Result == DeliveryResult.Delivered);
        server.Letters.Select(letter => letter.Header("Message-ID")).Distinct(StringComparer.Ordinal).Count().ShouldBe(8);
    }

    [Fact]
    public async Task Dispose_SaysGoodbye()
    {
        await using var server = new MailServer();
        await _test.SendAsync(Mail.Options(server.Port), Mail.Delivery());

        server.Commands.Last().ShouldBe("QUIT");
    }

    [Fact]
    public async Task SocksProxy_CarriesTheLetter()
    {
        await using var server = new MailServer { IsSocks = true };

        (await _test.SendAsync(Mail.Options(25) with { Host = "mail.invalid", Proxy = new Uri($"socks5://localhost:{server.Port}") }, Mail.Delivery()))
            .ShouldBe([DeliveryOutcome.Delivered]);
    }

    [Fact]
    public async Task HttpProxy_IsAskedToConnect()
    {
        await using var proxy = new Receiver(Receiver.Answer("407 Proxy Authentication Required"));

        DeliveryOutcome outcome = (await _test.SendAsync(
            Mail.Options(587) with { Host = "mail.invalid", Proxy = new Uri($"http://user:p%40ss@localhost:{proxy.Port}") }, Mail.Delivery()))[0];

        outcome.ShouldBe(DeliveryOutcome.Retry($"localhost:{proxy.Port}: the proxy does not let us through"));
        proxy.Requests.First().Line.ShouldBe("CONNECT mail.invalid:587 HTTP/1.1");
        proxy.Requests.First().Header("Proxy-Authorization").ShouldBe("Basic " + Convert.ToBase64String("user:p@ss"u8));
    }

    [Fact]
    public async Task Check_LogsInAndSendsNothing()
    {
        await using var server = new MailServer { Mechanisms = "PLAIN" };
        await using var sink = new EmailSink(Mail.Options(server.Port).WithLogin(), _test.Context);

        (await sink.CheckAsync(CancellationToken.None)).ShouldNotBeNull().IsRight.ShouldBeTrue();

        server.Commands.Select(command => command.Split(' ')[0]).ShouldBe(["EHLO", "AUTH", "QUIT"]);
    }

    [Fact]
    public async Task Check_SaysWhatIsWrong()
    {
        await using var server = new MailServer { Mechanisms = "PLAIN" };
        await using var sink = new EmailSink(Mail.Options(server.Port).WithLogin("wrong"), _test.Context);

        SinkCheck found = (await sink.CheckAsync(CancellationToken.None)).ShouldNotBeNull();

        found.IsRight.ShouldBeFalse();
        found.Lines.ShouldHaveSingleItem().ShouldContain("535");
    }
}
