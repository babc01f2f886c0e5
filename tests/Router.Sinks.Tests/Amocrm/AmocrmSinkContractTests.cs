using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Router.Sinks.Abstractions;
using Router.Sinks.Abstractions.Options;
using Router.Sinks.Amocrm;
using Router.Sinks.Testing;
using Router.Sinks.Tests.Support;

namespace Router.Sinks.Tests.Amocrm;

public class AmocrmSinkContractTests : NetworkSinkContract, IAsyncDisposable
{
    private readonly TaskCompletionSource _reached = new();
    private readonly Certificates _certificates = Certificates.For("localhost");
    private readonly Lazy<FakeAmocrm> _account;
    private FakeAmocrm? _untrusted;

    public AmocrmSinkContractTests() => _account = new Lazy<FakeAmocrm>(() =>
    {
        var account = new FakeAmocrm(Test.Time, SecretText);
        for (int number = 1; number <= 25; number++)
        {
            account.Store.AddContact(TestDeliveries.PhoneOf(number));
        }

        return account;
    });

    protected override ISinkFactory Factory { get; } = new AmocrmSinkFactory();

    /// <summary>No document says that a 429 names a time.</summary>
    protected override bool ThrottlingNamesATime => false;

    private FakeAmocrm Account => _account.Value;

    public override async Task DisposeAsync()
    {
        await Account.DisposeAsync();
        await (_untrusted?.DisposeAsync() ?? ValueTask.CompletedTask);
        _certificates.Dispose();
        await base.DisposeAsync();
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await Account.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected override SinkTestContext CreateContext(TextLanguage language) => new TestContext { Language = language };

    protected override Delivery Delivery(int number = 1) => base.Delivery(number) with { Target = new AmocrmTarget() };

    protected override object Working() => Options(Account.Address);

    protected override object Broken() => Options(new Uri("https://nobody.invalid/")) with { Ca = "no-such-file.pem" };

    protected override Task<IReadOnlyList<int>> ArrivedAsync() => Task.FromResult<IReadOnlyList<int>>(
        [.. Account.Store.Calls.Select(call => TestDeliveries.NumberOf((string)call["params"]!["phone"]!))]);

    protected override Task<object> FacingAsync(PeerFault fault)
    {
        if (fault == PeerFault.Refused)
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            int free = ((IPEndPoint)listener.LocalEndpoint).Port;
            return Task.FromResult<object>(Options(new Uri(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{free}/"))));
        }

        if (fault == PeerFault.Untrusted)
        {
            _untrusted = new FakeAmocrm(Test.Time, SecretText, _certificates.Server);
            return Task.FromResult<object>(Options(_untrusted.Address));
        }

        Account.IsWrong = fault == PeerFault.Rejecting ? _ => true : _ => false;
        Account.Instead = fault switch
        {
            PeerFault.Failing => _ => Receiver.Answer("500 Internal Server Error", $"{SecretText} failed"),
            PeerFault.Throttling => _ => Receiver.Answer("429 Too Many Requests", "<html>Too Many Requests</html>"),
            PeerFault.Malformed => _ => Receiver.Answer("200 OK", "<html>Welcome</html>"),
            _ => null,
        };
        Account.Afterwards = fault switch
        {
            PeerFault.Closing => _ => null,
            PeerFault.Late => _ =>
            {
                _reached.TrySetResult();
                return Receiver.Silence;
            },
            _ => null,
        };
        return Task.FromResult(Working());
    }

    protected override Task<object> RefusingAsync(int number)
    {
        Account.IsWrong = item => (string?)item["phone"] == $"+{TestDeliveries.PhoneOf(number)}";
        return Task.FromResult(Working());
    }

    protected override Task HealAsync()
    {
        Account.IsWrong = _ => false;
        Account.Instead = null;
        Account.Afterwards = null;
        return Task.CompletedTask;
    }

    protected override Task ReachedAsync() => _reached.Task;

    private static AmocrmSinkOptions Options(Uri address) => new() { Address = address, Token = new Secret(SecretText) };
}
