using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Router.Sinks.Abstractions;
using Router.Sinks.Abstractions.Options;
using Router.Sinks.Tests.Support;
using Router.Sinks.Webhook;
using Router.Sinks.Webhook.Messages;
using Router.Sinks.Webhook.Signing;

namespace Router.Sinks.Tests.Webhook;

public sealed class WebhookSignatureTests : IDisposable
{
    private const string Known = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private readonly TestContext _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public void KnownMessage_HasTheKnownSignature()
    {
        var message = new WebhookMessage("msg_p5jXN8AQM9LWM0D4loKWxJek", "{\"test\": 2432232314}"u8.ToArray(), new MediaTypeHeaderValue("application/json"), []);
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(1614265330));

        Dictionary<string, string> headers = new(new WebhookSignatures([new Secret(Known)], time).HeadersOf(message), StringComparer.Ordinal);

        headers["webhook-id"].ShouldBe("msg_p5jXN8AQM9LWM0D4loKWxJek");
        headers["webhook-timestamp"].ShouldBe("1614265330");
        headers["webhook-signature"].ShouldBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    [Theory]
    [InlineData(WebhookMode.Structured)]
    [InlineData(WebhookMode.Binary)]
    public async Task EveryKey_SignsTheBodyThatIsSent(WebhookMode mode)
    {
        byte[][] keys = [RandomNumberGenerator.GetBytes(24), RandomNumberGenerator.GetBytes(64)];
        await using var receiver = new Receiver();
        await SendAsync(new WebhookSinkOptions { Url = receiver.Url, Mode = mode, Signing = [.. keys.Select(KeyOf)] });

        ReceivedRequest request = receiver.Requests.ShouldHaveSingleItem();
        request.Header("webhook-signature")!.Split(' ').ShouldBe(keys.Select(key => SignatureOf(request, key)));
    }

    [Fact]
    public async Task AttemptsOfADelivery_HaveOneId_AndTheTimeOfEach()
    {
        await using var receiver = new Receiver(Receiver.Answer("503 Service Unavailable"));
        WebhookSinkOptions options = new() { Url = receiver.Url, Signing = [new Secret(Known)] };
        string first = _test.Time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

        await SendAsync(options);
        _test.Time.Advance(TimeSpan.FromMinutes(10));
        await SendAsync(options);

        string second = _test.Time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        receiver.Requests.Select(request => request.Header("webhook-id")).ShouldBe(["delivery-1", "delivery-1"]);
        receiver.Requests.Select(request => request.Header("webhook-timestamp")).ShouldBe([first, second]);
    }

    [Fact]
    public async Task WithoutKeys_NothingIsSigned()
    {
        await using var receiver = new Receiver();

        await SendAsync(new WebhookSinkOptions { Url = receiver.Url });

        receiver.Requests.Single().Head.ShouldNotContain("webhook-", Case.Insensitive);
    }

    [Fact]
    public async Task IdThatIsNoHeader_IsSignedAsItIsSent()
    {
        byte[] key = RandomNumberGenerator.GetBytes(32);
        await using var receiver = new Receiver();

        await SendAsync(new WebhookSinkOptions { Url = receiver.Url, Signing = [KeyOf(key)] }, Events.Delivery(id: "событие"));

        ReceivedRequest request = receiver.Requests.Single();
        request.Header("webhook-id").ShouldBe(request.Header("Idempotency-Key"));
        request.Header("webhook-signature").ShouldBe(SignatureOf(request, key));
    }

    [Fact]
    public async Task KeyThatTheReceiverSaysBack_IsMasked()
    {
        await using var receiver = new Receiver(Receiver.Answer("400 Bad Request", $"wrong key {Known}"));

        DeliveryOutcome outcome = await SendAsync(new WebhookSinkOptions { Url = receiver.Url, Signing = [new Secret(Known)] });

        outcome.Reason.ShouldBe("400 Bad Request: wrong key ***");
    }

    private static Secret KeyOf(byte[] bytes) => new("whsec_" + Convert.ToBase64String(bytes));

    /// <summary>The signature as a receiver makes it.</summary>
    private static string SignatureOf(ReceivedRequest request, byte[] key)
    {
        byte[] content = [.. Encoding.UTF8.GetBytes($"{request.Header("webhook-id")}.{request.Header("webhook-timestamp")}."), .. request.Body];
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, content));
    }

    private async Task<DeliveryOutcome> SendAsync(WebhookSinkOptions options, Delivery? delivery = null)
    {
        await using var sink = new WebhookSink(options, _test.Context);
        return (await sink.DeliverAsync([delivery ?? Events.Delivery()], CancellationToken.None))[0];
    }
}
