using System.Text;
using Router.Sinks.Abstractions;
using Router.Sinks.Abstractions.Options;
using Router.Sinks.Tests.Support;
using Router.Sinks.Webhook;

namespace Router.Sinks.Tests.Webhook;

public sealed class WebhookSinkTests : IAsyncLifetime
{
    private readonly TestContext _test = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        _test.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Request_IsTheEnvelope()
    {
        await using var receiver = new Receiver();
        await SendAsync(receiver, Events.Delivery(42, packet: Events.Read("<Event Object=\"Message\"><MessageBody>Привет</MessageBody></Event>")));

        ReceivedRequest request = receiver.Requests.ShouldHaveSingleItem();
        request.Line.ShouldBe("POST /hook?key=in-url HTTP/1.1");
        request.Header("Content-Type").ShouldBe("application/cloudevents+json; charset=utf-8");
        request.Header("Idempotency-Key").ShouldBe("delivery-42");
        request.Header("User-Agent")!.ShouldStartWith("Router/");
        request.Text.ShouldContain("Привет");
        request.Json.GetProperty("route").GetString().ShouldBe("missed calls");
        request.Json.GetProperty("sequence").GetString().ShouldBe("00000000000000000042");
    }

    [Fact]
    public async Task Basic_IsSentInUtf8()
    {
        await using var receiver = new Receiver();
        WebhookSinkOptions options = new() { Url = receiver.Url, Basic = new BasicCredentials { User = "касса", Password = new Secret("пароль:1") } };

        await SendAsync(options, Events.Delivery());

        receiver.Requests.Single().Header("Authorization").ShouldBe("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("касса:пароль:1")));
    }

    [Fact]
    public async Task BearerAndHeaders_AreSent()
    {
        await using var receiver = new Receiver();
        WebhookSinkOptions options = new()
        {
            Url = receiver.Url,
            Bearer = new Secret("token"),
            Headers = new Dictionary<string, Secret>(StringComparer.Ordinal) { ["X-Portal"] = new Secret("one"), ["Accept"] = new Secret("text/plain") },
        };

        await SendAsync(options, Events.Delivery());

        ReceivedRequest request = receiver.Requests.Single();
        request.Header("Authorization").ShouldBe("Bearer token");
        request.Header("X-Portal").ShouldBe("one");
        request.Header("Accept").ShouldBe("text/plain");
    }

    [Theory]
    [InlineData("200 OK")]
    [InlineData("201 Created")]
    [InlineData("202 Accepted")]
    public async Task TwoHundreds_AreDelivered(string status)
    {
        await using var receiver = new Receiver(Receiver.Answer(status, "thanks"));

        (await SendAsync(receiver, Events.Delivery())).ShouldBe([DeliveryOutcome.Delivered]);
    }

    [Theory]
    [InlineData("408 Request Timeout", DeliveryResult.Retry)]
    [InlineData("429 Too Many Requests", DeliveryResult.Retry)]
    [InlineData("500 Internal Server Error", DeliveryResult.Retry)]
    [InlineData("503 Service Unavailable", DeliveryResult.Retry)]
    [InlineData("599 Whatever", DeliveryResult.Retry)]
    [InlineData("400 Bad Request", DeliveryResult.Rejected)]
    [InlineData("401 Unauthorized", DeliveryResult.Rejected)]
    [InlineData("404 Not Found", DeliveryResult.Rejected)]
    [InlineData("413 Content Too Large", DeliveryResult.Rejected)]
    [InlineData("304 Not Modified", DeliveryResult.Rejected)]
    public async Task OtherAnswers_AreRetriedOrRejected_AndNameTheirStatus(string status, DeliveryResult result)
    {
        await using var receiver = new Receiver($"HTTP/1.1 {status}\r\nContent-Length: 0\r\n\r\n");

        DeliveryOutcome outcome = (await SendAsync(receiver, Events.Delivery()))[0];

        outcome.Result.ShouldBe(result);
        outcome.Reason.ShouldBe(status);
    }

    [Fact]
    public async Task ReceiverThatWantsNoMore_IsAskedAgainInAnHour()
    {
        await using var receiver = new Receiver(Receiver.Answer("410 Gone", "moved to a better place"));

        DeliveryOutcome outcome = (await SendAsync(receiver, Events.Delivery()))[0];

        outcome.ShouldBe(DeliveryOutcome.Retry(
            "410 Gone: the receiver asks to send nothing more; it is asked again in an hour, and if it is meant so, remove the sink: moved to a better place",
            _test.Time.GetUtcNow().AddHours(1)));
    }

    [Fact]
    public async Task Reason_HoldsTheStartOfWhatWasSaid_OnOneLine()
    {
        string body = "QUERY_LIMIT_EXCEEDED\r\n\t\u0007" + new string('х', 5000);
        await using var receiver = new Receiver(Receiver.Answer("503 Service Unavailable", body));

        string reason = (await SendAsync(receiver, Events.Delivery()))[0].Reason;

        reason.ShouldStartWith("503 Service Unavailable: QUERY_LIMIT_EXCEEDED \ufffdххх");
        reason.ShouldEndWith("х…");
        reason.Length.ShouldBe("503 Service Unavailable: ".Length + 200);
    }

    [Fact]
    public async Task BodyThatIsNoText_IsNotShown()
    {
        await using var receiver = new Receiver(Receiver.Answer("500 Internal Server Error", "PK\u0003\u0004", type: "application/zip"));

        (await SendAsync(receiver, Events.Delivery()))[0].Reason.ShouldBe("500 Internal Server Error");
    }

    [Theory]
    [InlineData("Retry-After: 120", 120)]
    [InlineData("Retry-After: Wed, 25 Mar 2015 12:07:00 GMT", 120)]
    [InlineData("Retry-After: soon", null)]
    public async Task RetryAfter_IsTheEarliestMoment(string header, int? seconds)
    {
        await using var receiver = new Receiver(Receiver.Answer("429 Too Many Requests", headers: header + "\r\n"));

        DeliveryOutcome outcome = (await SendAsync(receiver, Events.Delivery()))[0];

        outcome.NotBefore.ShouldBe(seconds is { } delay ? _test.Time.GetUtcNow().AddSeconds(delay) : null);
    }

    [Theory]
    [InlineData("301 Moved Permanently")]
    [InlineData("302 Found")]
    [InlineData("308 Permanent Redirect")]
    public async Task Redirects_AreNotFollowed_AndSayWhatToWrite(string status)
    {
        await using var target = new Receiver();
        await using var receiver = new Receiver(Receiver.Answer(status, headers: $"Location: http://localhost:{target.Port}/new?token=secret\r\n"));

        DeliveryOutcome outcome = (await SendAsync(receiver, Events.Delivery()))[0];

        outcome.Result.ShouldBe(DeliveryResult.Rejected);
        outcome.Reason.ShouldBe($"{status}: the address has changed, write the new one in url: http://localhost:{target.Port}/new");
        target.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task NobodyListening_IsARetry_WithoutTheSecretPath()
    {
        var receiver = new Receiver();
        Uri url = receiver.Url;
        await receiver.DisposeAsync();

        DeliveryOutcome outcome = (await SendAsync(new WebhookSinkOptions { Url = url }, Events.Delivery()))[0];

        outcome.Result.ShouldBe(DeliveryResult.Retry);
        outcome.Reason.ShouldBe($"localhost:{url.Port}: connection refused");
    }

    [Fact]
    public async Task NoConnection_EndsTheBatchAtOnce()
    {
        await using var receiver = new Receiver((string?)null, null, null, null);

        IReadOnlyList<DeliveryOutcome> outcomes = await SendAsync(receiver, Events.Deliveries(5));

        outcomes.Count.ShouldBe(5);
        outcomes.ShouldAllBe(outcome => outcome.Result == DeliveryResult.Retry);
        receiver.Requests.Select(request => request.Header("Idempotency-Key")).Distinct(StringComparer.Ordinal).ShouldBe(["delivery-1"]);
    }

    [Fact]
    public async Task Garbage_IsARetry()
    {
        await using var receiver = new Receiver("220 smtp.example.com ESMTP\r\n\r\n");

        (await SendAsync(receiver, Events.Delivery()))[0].Result.ShouldBe(DeliveryResult.Retry);
    }

    [Fact]
    public async Task SilentReceiver_IsGivenUpAtTheTimeOut()
    {
        using var timeout = new CancellationTokenSource();
        await using var receiver = new Receiver(_ =>
        {
            timeout.Cancel();
            return Receiver.Silence;
        });
        await using var sink = new WebhookSink(new WebhookSinkOptions { Url = receiver.Url }, _test.Context);

        IReadOnlyList<DeliveryOutcome> outcomes = await sink.DeliverAsync(Events.Deliveries(2), timeout.Token);

        outcomes.ShouldAllBe(outcome => outcome.Result == DeliveryResult.Retry && outcome.Reason == $"localhost:{receiver.Port}: no answer in time");
        receiver.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task TimeOut_InTheMiddleOfABatch_KeepsWhatArrived()
    {
        using var timeout = new CancellationTokenSource();
        await using var receiver = new Receiver(request =>
        {
            if (request.Header("Idempotency-Key") == "delivery-1")
            {
                return Receiver.Ok;
            }

            timeout.Cancel();
            return Receiver.Silence;
        });
        await using var sink = new WebhookSink(new WebhookSinkOptions { Url = receiver.Url }, _test.Context);

        IReadOnlyList<DeliveryOutcome> outcomes = await sink.DeliverAsync(Events.Deliveries(3), timeout.Token);

        outcomes.Select(outcome => outcome.Result).ShouldBe([DeliveryResult.Delivered, DeliveryResult.Retry, DeliveryResult.Retry]);
    }

    [Fact]
    public async Task AfterARetry_TheKeysOthersWait_AndOtherKeysGoOn()
    {
        await using var receiver = new Receiver(request =>
            request.Header("Idempotency-Key") == "delivery-1" ? Receiver.Answer("503 Service Unavailable") : Receiver.Ok);

        IReadOnlyList<DeliveryOutcome> outcomes = await SendAsync(
            receiver, Events.Delivery(1, "a"), Events.Delivery(2, "b"), Events.Delivery(3, "a"), Events.Delivery(4, "b"));

        outcomes.Select(outcome => outcome.Result).ShouldBe([DeliveryResult.Retry, DeliveryResult.Delivered, DeliveryResult.Retry, DeliveryResult.Delivered]);
        receiver.Requests.Select(request => request.Header("Idempotency-Key")).ShouldBe(["delivery-1", "delivery-2", "delivery-4"]);
    }

    [Fact]
    public async Task AfterARejection_TheKeysOthersAreSent()
    {
        await using var receiver = new Receiver(Receiver.Answer("400 Bad Request"), Receiver.Ok);

        IReadOnlyList<DeliveryOutcome> outcomes = await SendAsync(receiver, Events.Delivery(1, "a"), Events.Delivery(2, "a"));

        outcomes.Select(outcome => outcome.Result).ShouldBe([DeliveryResult.Rejected, DeliveryResult.Delivered]);
    }

    [Fact]
    public async Task Connection_IsKept()
    {
        await using var receiver = new Receiver();

        await SendAsync(receiver, Events.Deliveries(5));

        receiver.Requests.Count.ShouldBe(5);
        receiver.Connections.ShouldBe(1);
    }

    [Theory]
    [InlineData("a\r\nX-Injected: 1", "a%0D%0AX-Injected%3A%201")]
    [InlineData("событие к адресу", "%D1%81%D0%BE%D0%B1%D1%8B%D1%82%D0%B8%D0%B5%20%D0%BA%20%D0%B0%D0%B4%D1%80%D0%B5%D1%81%D1%83")]
    public async Task DeliveryId_CannotAddHeaders(string id, string header)
    {
        await using var receiver = new Receiver();

        await SendAsync(receiver, Events.Delivery(id: id));

        ReceivedRequest request = receiver.Requests.Single();
        request.Header("Idempotency-Key").ShouldBe(header);
        request.Header("X-Injected").ShouldBeNull();
    }

    [Fact]
    public async Task Calls_AtOnce_DoNotDisturbEachOther()
    {
        await using var receiver = new Receiver();
        await using var sink = new WebhookSink(new WebhookSinkOptions { Url = receiver.Url }, _test.Context);

        IReadOnlyList<DeliveryOutcome>[] outcomes = await Task.WhenAll(
            Events.Deliveries(20).Select(delivery => sink.DeliverAsync([delivery], CancellationToken.None).AsTask()));

        outcomes.ShouldAllBe(outcome => outcome[0].Result == DeliveryResult.Delivered);
        receiver.Requests.Count.ShouldBe(20);
    }

    private Task<IReadOnlyList<DeliveryOutcome>> SendAsync(Receiver receiver, params Delivery[] deliveries) =>
        SendAsync(new WebhookSinkOptions { Url = receiver.Url }, deliveries);

    private async Task<IReadOnlyList<DeliveryOutcome>> SendAsync(WebhookSinkOptions options, params Delivery[] deliveries)
    {
        await using var sink = new WebhookSink(options, _test.Context);
        return await sink.DeliverAsync(deliveries, CancellationToken.None);
    }
}
