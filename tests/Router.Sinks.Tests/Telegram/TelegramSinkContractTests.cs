using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Router.Sinks.Abstractions;
using Router.Sinks.Abstractions.Options;
using Router.Sinks.Telegram;
using Router.Sinks.Testing;
using Router.Sinks.Tests.Support;

namespace Router.Sinks.Tests.Telegram;

public sealed class TelegramSinkContractTests : NetworkSinkContract, IAsyncDisposable
{
    private readonly FakeTelegram _fake = new();
    private readonly Certificates _certificates = Certificates.For("localhost");
    private readonly FakeTelegram _untrusted;
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TelegramSinkContractTests() => _untrusted = new FakeTelegram(_certificates.Server);

    protected override ISinkFactory Factory { get; } = new TelegramSinkFactory();

    public override async Task DisposeAsync()
    {
        await _fake.DisposeAsync();
        await _untrusted.DisposeAsync();
        _certificates.Dispose();
        await base.DisposeAsync();
    }

    ValueTask IAsyncDisposable.DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void Defaults_LeaveTimeForAGroupsTurn()
    {
        Factory.Defaults.Timeout.ShouldBe(TimeSpan.FromMinutes(2));
        Factory.Defaults.Parallel.ShouldBe(4);
        Factory.TextFormat.ShouldBe(TextFormat.Html);
    }

    protected override SinkTestContext CreateContext(TextLanguage language) => new TestContext { Language = language };

    /// <summary>Each to a chat of its own, for the clock stands still and no chat takes many at once.</summary>
    protected override Delivery Delivery(int number = 1) =>
        TestDeliveries.Of(number, target: new TelegramTarget { Chat = (1000 + number).ToString(CultureInfo.InvariantCulture) });

    protected override object Working() => Options(_fake.Url);

    protected override object Broken() => Options(new Uri("http://nobody.invalid")) with { Ca = "no-such-file.pem" };

    protected override Task<IReadOnlyList<int>> ArrivedAsync() => Task.FromResult<IReadOnlyList<int>>(
        [.. _fake.Messages.Select(message => TestDeliveries.NumberOf(message.Visible.Split(' ')[^1]))]);

    protected override Task<object> FacingAsync(PeerFault fault)
    {
        if (fault == PeerFault.Refused)
        {
            using var closed = new TcpListener(IPAddress.Loopback, 0);
            closed.Start();
            return Task.FromResult<object>(Options(new Uri($"http://localhost:{((IPEndPoint)closed.LocalEndpoint).Port}")));
        }

        _fake.FaultAfterTaking = fault is PeerFault.Late or PeerFault.Closing;
        _fake.Fault = fault == PeerFault.Untrusted ? null : _ => () => Answer(fault);
        return Task.FromResult<object>(Options(fault == PeerFault.Untrusted ? _untrusted.Url : _fake.Url));
    }

    protected override Task<object> RefusingAsync(int number)
    {
        string chat = (1000 + number).ToString(CultureInfo.InvariantCulture);
        _fake.IsUnknown = asked => asked == chat;
        return Task.FromResult(Working());
    }

    protected override Task HealAsync()
    {
        _fake.Fault = null;
        return Task.CompletedTask;
    }

    protected override Task ReachedAsync() => _reached.Task;

    private string? Answer(PeerFault fault)
    {
        switch (fault)
        {
            case PeerFault.Rejecting:
                return FakeTelegram.Error(403, "Forbidden: bot was blocked by the user");
            case PeerFault.Failing:
                return FakeTelegram.Error(500, $"Internal Server Error: {FakeTelegram.Token}");
            case PeerFault.Throttling:
                int seconds = (int)Throttle.TotalSeconds;
                return FakeTelegram.Error(429, $"Too Many Requests: retry after {seconds}", $$"""{"retry_after":{{seconds}}}""");
            case PeerFault.Malformed:
                return Receiver.Answer("200 OK", "<html>Welcome!</html>", type: "text/html");
            case PeerFault.Late:
                _reached.TrySetResult();
                return Receiver.Silence;
            default:
                return null;
        }
    }

    private static TelegramSinkOptions Options(Uri url) => new() { Token = new Secret(FakeTelegram.Token), BaseUrl = url };
}
