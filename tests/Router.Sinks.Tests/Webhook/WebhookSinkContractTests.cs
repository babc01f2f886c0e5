using System.Globalization;
using Router.Sinks.Abstractions;
using Router.Sinks.Abstractions.Options;
using Router.Sinks.Testing;
using Router.Sinks.Tests.Support;
using Router.Sinks.Webhook;

namespace Router.Sinks.Tests.Webhook;

public class WebhookSinkContractTests : NetworkSinkContract, IAsyncDisposable
{
    private readonly Certificates _untrusted = Certificates.For("localhost");
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Receiver _receiver;
    private readonly Receiver _secured;
    private int _refused;
    private Func<ReceivedRequest, string?> _answer = _ => Receiver.Ok;

    public WebhookSinkContractTests()
    {
        _receiver = new Receiver(request => _answer(request));
        _secured = new Receiver(_ => Receiver.Ok, _untrusted.Server);
    }

    protected override ISinkFactory Factory { get; } = new WebhookSinkFactory();

    /// <summary>A webhook has no request without effects, so a look only connects.</summary>
    protected override IReadOnlyList<PeerFault> FaultsSeenByACheck => [PeerFault.Refused, PeerFault.Untrusted];

    protected override SinkTestContext CreateContext(TextLanguage language) => new TestContext { Language = language };

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
    public void Defaults_SendOneByOne_FourAtOnce()
    {
        Factory.Defaults.BatchMax.ShouldBe(1);
        Factory.Defaults.Parallel.ShouldBe(4);
    }

    protected override object Working() => Options(_receiver.Url);

    protected override object Broken() => Options(new Uri("http://nobody.invalid/hook")) with { Ca = "no-such-file.pem" };

    protected override Task<IReadOnlyList<int>> ArrivedAsync() =>
        Task.FromResult<IReadOnlyList<int>>([.. _receiver.Requests.Select(NumberOf).Where(number => number != _refused)]);

    protected override async Task<object> FacingAsync(PeerFault fault)
    {
        _answer = request => fault switch
        {
            PeerFault.Rejecting => Receiver.Answer("400 Bad Request", SecretText),
            PeerFault.Failing => Receiver.Answer("503 Service Unavailable", SecretText),
            PeerFault.Throttling => Receiver.Answer("429 Too Many Requests", headers: $"Retry-After: {(int)Throttle.TotalSeconds}\r\n"),
            PeerFault.Malformed => "220 smtp.example.com ESMTP\r\n\r\n",
            PeerFault.Closing => null,
            _ => Reach(),
        };
        switch (fault)
        {
            case PeerFault.Untrusted:
                return Options(_secured.Url);
            case PeerFault.Refused:
                var gone = new Receiver();
                Uri url = gone.Url;
                await gone.DisposeAsync();
                return Options(url);
            default:
                return Working();
        }
    }

    protected override Task<object> RefusingAsync(int number)
    {
        _refused = number;
        _answer = request => NumberOf(request) == number ? Receiver.Answer("400 Bad Request") : Receiver.Ok;
        return Task.FromResult(Working());
    }

    protected override Task HealAsync()
    {
        _answer = _ => Receiver.Ok;
        return Task.CompletedTask;
    }

    protected override Task ReachedAsync() => _reached.Task;

    [Theory]
    [InlineData("503 Service Unavailable", DeliveryResult.Retry)]
    [InlineData("400 Bad Request", DeliveryResult.Rejected)]
    public async Task ReceiverThatSaysBackWhatItWasSent_DoesNotGiveSecretsAway(string status, DeliveryResult result)
    {
        await using var receiver = new Receiver(request => Receiver.Answer(status, request.Head[request.Head.IndexOf("X-Token", StringComparison.Ordinal)..]));
        await using ISink sink = Factory.Build(Options(receiver.Url), Test.Context);

        DeliveryOutcome outcome = (await sink.DeliverAsync([Delivery()], CancellationToken.None))[0];

        outcome.Result.ShouldBe(result);
        outcome.Reason.ShouldContain("X-Token: ***");
        outcome.Reason.ShouldNotContain(SecretText);
    }

    private static int NumberOf(ReceivedRequest request) => int.Parse(request.Json.GetProperty("sequence").GetString()!, CultureInfo.InvariantCulture);

    private string Reach()
    {
        _reached.TrySetResult();
        return Receiver.Silence;
    }

    private async Task StopAsync()
    {
        await _receiver.DisposeAsync();
        await _secured.DisposeAsync();
        _untrusted.Dispose();
    }

    private static WebhookSinkOptions Options(Uri url) => new()
    {
        Url = url,
        Headers = new Dictionary<string, Secret>(StringComparer.OrdinalIgnoreCase) { ["X-Token"] = new Secret(SecretText) },
        Bearer = new Secret($"bearer-{SecretText}"),
    };
}
