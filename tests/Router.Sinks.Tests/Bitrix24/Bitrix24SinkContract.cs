using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Router.Sinks.Abstractions;
using Router.Sinks.Bitrix24;
using Router.Sinks.Testing;
using Router.Sinks.Tests.Support;

namespace Router.Sinks.Tests.Bitrix24;

/// <summary>The contract of sinks for either way into a portal.</summary>
public abstract class Bitrix24SinkContract : NetworkSinkContract, IAsyncDisposable
{
    private readonly Lazy<FakePortal> _portal;
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private FakePortal? _untrusted;
    private Certificates? _certificates;

    protected Bitrix24SinkContract() => _portal = new Lazy<FakePortal>(() => new FakePortal(Test.Time, SecretText));

    private protected FakePortal Portal => _portal.Value;

    protected override ISinkFactory Factory { get; } = new Bitrix24SinkFactory();

    public override async Task DisposeAsync()
    {
        await ((IAsyncDisposable)this).DisposeAsync();
        await base.DisposeAsync();
        Portal.Violations.ShouldBeEmpty();
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await Portal.DisposeAsync();
        if (_untrusted is not null)
        {
            await _untrusted.DisposeAsync();
        }

        _certificates?.Dispose();
        GC.SuppressFinalize(this);
    }

    protected override SinkTestContext CreateContext(TextLanguage language) => new TestContext { Language = language };

    protected override Delivery Delivery(int number = 1) => TestDeliveries.Of(number, target: new Bitrix24Target { Title = "A lead", Subject = "A call" });

    protected override object Working() => Options(Portal);

    protected override Task<object> FacingAsync(PeerFault fault)
    {
        Portal.Fault = fault switch
        {
            PeerFault.Failing => _ => new FakePortalError("500 Internal Server Error", "INTERNAL_SERVER_ERROR", "Internal server error").Answer(),
            PeerFault.Throttling => _ => new FakePortalError(
                "429 Too Many Requests",
                "OPERATION_TIME_LIMIT",
                "Method is blocked due to operation time limit",
                new JsonObject { ["operating_reset_at"] = (Test.Time.GetUtcNow() + Throttle).ToUnixTimeSeconds() }).Answer(),
            PeerFault.Malformed => _ => Receiver.Answer("200 OK", "<html>Hello</html>", type: "text/html"),
            PeerFault.Late => _ =>
            {
                _reached.TrySetResult();
                return Receiver.Silence;
            },
            PeerFault.Closing => _ => null,
            _ => null,
        };
        if (fault == PeerFault.Rejecting)
        {
            Refuse(1);
        }

        return Task.FromResult(fault switch
        {
            PeerFault.Refused => OptionsOf(new Uri($"http://localhost:{FreePort()}/")),
            PeerFault.Untrusted => Options(_untrusted = new FakePortal(Test.Time, SecretText, (_certificates = Certificates.For("localhost")).Server)),
            _ => Working(),
        });
    }

    protected override Task<object> RefusingAsync(int number)
    {
        Refuse(number);
        return Task.FromResult(Working());
    }

    protected override Task HealAsync()
    {
        Portal.Fault = null;
        Portal.Refuse = (_, _) => null;
        return Task.CompletedTask;
    }

    protected override Task ReachedAsync() => _reached.Task;

    /// <summary>Options of a sink of a portal at that address.</summary>
    protected abstract object OptionsOf(Uri address);

    /// <summary>The method that takes what is told, with the client's phone number.</summary>
    protected abstract string RefusedMethod { get; }

    private object Options(FakePortal portal) => OptionsOf(portal.Address);

    private void Refuse(int number) => Portal.Refuse = (method, parameters) =>
        method == RefusedMethod && parameters.ToJsonString().Contains(TestDeliveries.PhoneOf(number), StringComparison.Ordinal)
            ? new FakePortalError("400 Bad Request", "ERROR_CORE", $"Unsupported phone number format: {TestDeliveries.PhoneOf(number)}")
            : null;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
