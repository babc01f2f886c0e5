using System.Net;
using System.Net.Sockets;
using Router.Sinks.Abstractions;
using Router.Sinks.Email;
using Router.Sinks.Testing;

namespace Router.Sinks.Tests.Email;

public class EmailSinkContractTests : NetworkSinkContract, IAsyncDisposable
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Certificates _untrusted = Certificates.For("localhost");
    private readonly MailServer _server;
    private readonly MailServer _secured;
    private Func<string, string?> _answer = _ => null;

    public EmailSinkContractTests()
    {
        _server = new MailServer { Mechanisms = "PLAIN LOGIN", Answer = line => _answer(line) };
        _secured = new MailServer { Mechanisms = "PLAIN LOGIN", Certificate = _untrusted.Server, IsImplicit = true };
    }

    protected override ISinkFactory Factory { get; } = new EmailSinkFactory();

    /// <summary>SMTP knows no word for when to come back.</summary>
    protected override bool ThrottlingNamesATime => false;

    public override async Task DisposeAsync()
    {
        await StopAsync();
        await base.DisposeAsync();
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await StopAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Defaults_SendOneLetterForEachEvent() => Factory.Defaults.BatchMax.ShouldBe(1);

    protected override Delivery Delivery(int number = 1) =>
        TestDeliveries.Of(number, text: TestDeliveries.PhoneOf(number), target: Mail.Target with { To = $"client{number}@example.com" });

    protected override object Working() => Mail.Options(_server.Port).WithLogin(SecretText);

    protected override object Broken() => Mail.Options(_server.Port).WithLogin(SecretText) with { Host = "nobody.invalid", Ca = "no-such-file.pem" };

    protected override Task<object> FacingAsync(PeerFault fault)
    {
        _answer = line => (fault, line) switch
        {
            (PeerFault.Failing, "") => $"421 4.3.2 {SecretText}",
            (PeerFault.Throttling, "") => "421 4.7.0 Too many connections",
            (PeerFault.Malformed, "") => "HTTP/1.1 200 OK",
            (PeerFault.Closing, "") => MailServer.Close,
            (PeerFault.Rejecting, _) when line.StartsWith("RCPT", StringComparison.Ordinal) => "550 5.1.1 No such user",
            (PeerFault.Late, ".") => Reach(),
            _ => null,
        };
        return Task.FromResult<object>(fault switch
        {
            PeerFault.Untrusted => Mail.Options(_secured.Port, EmailTls.Implicit).WithLogin(SecretText),
            PeerFault.Refused => Mail.Options(ClosedPort()).WithLogin(SecretText),
            _ => Working(),
        });
    }

    protected override Task<object> RefusingAsync(int number)
    {
        _answer = line => line.StartsWith($"RCPT TO:<client{number}@", StringComparison.Ordinal) ? "550 5.1.1 No such user" : null;
        return Task.FromResult(Working());
    }

    protected override Task HealAsync()
    {
        _answer = _ => null;
        return Task.CompletedTask;
    }

    protected override Task ReachedAsync() => _reached.Task;

    protected override Task<IReadOnlyList<int>> ArrivedAsync() => Task.FromResult<IReadOnlyList<int>>(
        [.. _server.Letters.SelectMany(letter => letter.Body().Split("\r\n\r\n")).Select(TestDeliveries.NumberOf)]);

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string Reach()
    {
        _reached.TrySetResult();
        return MailServer.Silence;
    }

    private async Task StopAsync()
    {
        await _server.DisposeAsync();
        await _secured.DisposeAsync();
        _untrusted.Dispose();
    }
}
