using System.Text.Json;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Sinks.Abstractions;
using Router.Sinks.Tests.Support;
using Router.Sinks.Webhook;
using Router.Sinks.Webhook.Messages;

namespace Router.Sinks.Tests.Webhook;

public sealed class WebhookModeTests : IDisposable
{
    private readonly TestContext _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Binary_TellsWhatStructuredTells()
    {
        Delivery delivery = Events.Delivery(42) with { IsReplay = true, Route = "пропущенные \"100%\"" };

        JsonElement envelope = (await SendAsync(WebhookMode.Structured, delivery)).Json;
        ReceivedRequest request = await SendAsync(WebhookMode.Binary, delivery);

        request.Header("Content-Type").ShouldBe("application/json");
        request.Header("Idempotency-Key").ShouldBe("delivery-42");
        request.Text.ShouldBe(envelope.GetProperty("data").GetRawText());
        foreach (JsonProperty attribute in envelope.EnumerateObject().Where(attribute => attribute.Name is not ("data" or "datacontenttype")))
        {
            string text = attribute.Value.ValueKind == JsonValueKind.True ? "true" : attribute.Value.GetString()!;
            Uri.UnescapeDataString(request.Header($"ce-{attribute.Name}").ShouldNotBeNull(attribute.Name)).ShouldBe(text);
        }

        request.Header("ce-specversion").ShouldBe("1.0");
        request.Header("ce-sequence").ShouldBe("00000000000000000042");
        request.Header("ce-replay").ShouldBe("true");
        request.Header("ce-datacontenttype").ShouldBeNull();
    }

    [Fact]
    public async Task Binary_EncodesWhatAHeaderCannotCarry()
    {
        var packet = new AgentEvent { Object = Objects.Call, Fields = FieldList.Of((FieldNames.CallID, "звонок 1\r\nX-Injected: 1")) };

        ReceivedRequest request = await SendAsync(WebhookMode.Binary, Events.Delivery(packet: packet));

        request.Header("ce-subject").ShouldNotBeNull().ShouldStartWith("%D0%B7%D0%B2%D0%BE%D0%BD%D0%BE%D0%BA%201");
        request.Header("X-Injected").ShouldBeNull();
        request.Header("ce-route").ShouldBe("missed%20calls");
        request.Header("ce-replay").ShouldBeNull();
    }

    [Theory]
    [InlineData("plain/!#~'()", "plain/!#~'()")]
    [InlineData("a b\"c%d", "a%20b%22c%25d")]
    [InlineData("Euro € 😀", "Euro%20%E2%82%AC%20%F0%9F%98%80")]
    [InlineData("\u007f\n", "%7F%0A")]
    public void Values_AreEncodedAsTheBindingSays(string text, string value) => HeaderText.CloudEvents(text).ShouldBe(value);

    private async Task<ReceivedRequest> SendAsync(WebhookMode mode, Delivery delivery)
    {
        await using var receiver = new Receiver();
        await using var sink = new WebhookSink(new WebhookSinkOptions { Url = receiver.Url, Mode = mode }, _test.Context);
        (await sink.DeliverAsync([delivery], CancellationToken.None)).ShouldBe([DeliveryOutcome.Delivered]);
        return receiver.Requests.ShouldHaveSingleItem();
    }
}
