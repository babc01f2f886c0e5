using System.Globalization;
using Router.Sinks.Abstractions;
using Router.Sinks.Abstractions.Options;
using Router.Sinks.Testing;
using Router.Sinks.Tests.Support;
using Router.Sinks.Webhook;

namespace Router.Sinks.Tests.Webhook;

public class WebhookSinkContractTests : SinkContract, IAsyncDisposable
{
    private readonly Receiver _receiver = new();

    protected override ISinkFactory Factory { get; } = new WebhookSinkFactory();

    protected override SinkTestContext CreateContext(TextLanguage language) => new TestContext { Language = language };

    public override async Task DisposeAsync()
    {
        await _receiver.DisposeAsync();
        await base.DisposeAsync();
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await _receiver.DisposeAsync();
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

    protected override Task<IReadOnlyList<int>> ArrivedAsync() => Task.FromResult<IReadOnlyList<int>>(
        [.. _receiver.Requests.Select(request => int.Parse(request.Json.GetProperty("sequence").GetString()!, CultureInfo.InvariantCulture))]);

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

    private static WebhookSinkOptions Options(Uri url) => new()
    {
        Url = url,
        Headers = new Dictionary<string, Secret>(StringComparer.OrdinalIgnoreCase) { ["X-Token"] = new Secret(SecretText) },
        Bearer = new Secret($"bearer-{SecretText}"),
    };
}
