using Router.Sinks.Abstractions;
using Router.Sinks.Email;
using Router.Sinks.Tests.Support;

namespace Router.Sinks.Tests.Email;

/// <summary>What a server refuses, and what becomes of it.</summary>
public sealed class EmailRefusalTests : IAsyncLifetime
{
    private const string Three = "a@example.com, b@example.com, c@example.com";

    private readonly TestContext _test = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        _test.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("RCPT", "550 5.1.1 No such user", DeliveryResult.Rejected)]
    [InlineData("RCPT", "553 5.1.3 Bad address", DeliveryResult.Rejected)]
    [InlineData("RCPT", "450 4.2.0 Greylisted", DeliveryResult.Retry)]
    [InlineData("RCPT", "452 4.2.2 Mailbox full", DeliveryResult.Retry)]
    [InlineData("RCPT", "421 4.7.0 Too many", DeliveryResult.Retry)]
    [InlineData(".", "554 5.7.1 Spam", DeliveryResult.Rejected)]
    [InlineData(".", "552 5.3.4 Too large", DeliveryResult.Rejected)]
    [InlineData(".", "451 4.3.0 Try later", DeliveryResult.Retry)]
    [InlineData(".", "421 4.3.2 Shutting down", DeliveryResult.Retry)]
    [InlineData("DATA", "451 4.3.0 Try later", DeliveryResult.Retry)]
    [InlineData("MAIL", "451 4.3.0 Try later", DeliveryResult.Retry)]
    [InlineData("MAIL", "552 5.3.4 Too large", DeliveryResult.Rejected)]
    [InlineData("MAIL", "553 5.7.1 Sender address rejected: not owned by auth user", DeliveryResult.Retry)]
    [InlineData("MAIL", "530 5.7.0 Authentication required", DeliveryResult.Retry)]
    public async Task Refusal_IsRetriedOrRejected_AndNamesWhatWasSaid(string command, string answer, DeliveryResult result)
    {
        foreach (string[] capabilities in new string[][] { ["PIPELINING", "SIZE 100000"], [] })
        {
            await using var server = new MailServer { Answer = MailServer.Once(command, answer), Capabilities = capabilities };

            DeliveryOutcome outcome = (await _test.SendAsync(Mail.Options(server.Port), Mail.Delivery()))[0];

            outcome.Result.ShouldBe(result, outcome.Reason);
            outcome.Reason.ShouldContain(answer[(answer.LastIndexOf('.') + 3)..]);
            server.Letters.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task RefusedSender_IsSaidToBeAboutFrom()
    {
        await using var server = new MailServer { Answer = MailServer.Once("MAIL", "553 5.7.1 not owned") };

        (await _test.SendAsync(Mail.Options(server.Port), Mail.Delivery()))[0].Reason.ShouldContain("from");
    }

    [Fact]
    public async Task OneRecipientThatIsNotThere_IsADeadLetter_ThatSaysTheOthersHaveIt()
    {
        await using var server = new MailServer { Answer = MailServer.Once("RCPT TO:<b@", "550 5.1.1 No such user") };

        DeliveryOutcome outcome = (await _test.SendAsync(Mail.Options(server.Port), Mail.Delivery(target: Mail.Target with { To = Three })))[0];

        outcome.Result.ShouldBe(DeliveryResult.Rejected);
        outcome.Reason.ShouldBe("b@example.com: 550 5.1.1 No such user; the others have the letter");
        server.Letters.ShouldHaveSingleItem().Recipients.ShouldBe(["a@example.com", "c@example.com"]);
    }

    [Fact]
    public async Task OneRecipientThatIsBusy_IsTriedAgainAlone()
    {
        await using var server = new MailServer { Answer = MailServer.Once("RCPT TO:<b@", "450 4.2.1 Busy") };
        Delivery delivery = Mail.Delivery(target: Mail.Target with { To = Three });
        await using var sink = new EmailSink(Mail.Options(server.Port), _test.Context);

        DeliveryOutcome first = (await sink.DeliverAsync([delivery], CancellationToken.None))[0];
        DeliveryOutcome second = (await sink.DeliverAsync([delivery with { Attempt = 2 }], CancellationToken.None))[0];

        first.Result.ShouldBe(DeliveryResult.Retry);
        second.ShouldBe(DeliveryOutcome.Delivered);
        server.Letters.Select(letter => letter.Recipients).ShouldBe([["a@example.com", "c@example.com"], ["b@example.com"]]);
        server.Letters.Select(letter => letter.Header("To")).ShouldAllBe(to => to == Three);
        server.Letters.Select(letter => letter.Header("Message-ID")).Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task DigestThatGrew_ReachesEachRecipientOnce()
    {
        await using var server = new MailServer { Answer = MailServer.Once("RCPT TO:<b@", "450 4.2.1 Busy") };
        EmailTarget target = Mail.Target with { To = "a@example.com, b@example.com" };
        Delivery first = Mail.Delivery(1, target, "раз");
        await using var sink = new EmailSink(Mail.Options(server.Port), _test.Context);

        await sink.DeliverAsync([first], CancellationToken.None);
        await sink.DeliverAsync([first, Mail.Delivery(2, target, "два")], CancellationToken.None);

        server.Letters.Select(letter => (string.Join(' ', letter.Recipients), letter.Body())).ShouldBe(
            [("a@example.com", "раз"), ("b@example.com", "раз"), ("a@example.com b@example.com", "два")]);
    }

    [Fact]
    public async Task DigestThatIsTooLarge_IsHalvedUntilItFits()
    {
        int refused = 0;
        await using var server = new MailServer { Answer = line => line == "." && Interlocked.Increment(ref refused) <= 1 ? "552 5.3.4 Too large" : null };

        IReadOnlyList<DeliveryOutcome> outcomes = await _test.SendAsync(
            Mail.Options(server.Port), Mail.Delivery(1, text: "1"), Mail.Delivery(2, text: "2"), Mail.Delivery(3, text: "3"));

        outcomes.ShouldAllBe(outcome => outcome.Result == DeliveryResult.Delivered);
        server.Letters.Select(letter => letter.Body()).ShouldBe(["1", "2\r\n\r\n3"]);
    }

    [Fact]
    public async Task RefusedLetter_DoesNotKeepTheOthersBack()
    {
        await using var server = new MailServer { Answer = MailServer.Once("RCPT TO:<gone@", "550 5.1.1 No such user") };

        IReadOnlyList<DeliveryOutcome> outcomes = await _test.SendAsync(
            Mail.Options(server.Port), Mail.Delivery(1, Mail.Target with { To = "gone@example.com" }), Mail.Delivery(2));

        outcomes.Select(outcome => outcome.Result).ShouldBe([DeliveryResult.Rejected, DeliveryResult.Delivered]);
        server.Connections.ShouldBe(1);
    }

    [Fact]
    public async Task WhatFollowsAFailedOneOfItsKey_Waits()
    {
        await using var server = new MailServer { Answer = MailServer.Once("RCPT TO:<busy@", "450 4.2.1 Busy") };

        IReadOnlyList<DeliveryOutcome> outcomes = await _test.SendAsync(
            Mail.Options(server.Port),
            Mail.Delivery(1, Mail.Target with { To = "busy@example.com" }, key: "call"),
            Mail.Delivery(2, text: "same call", key: "call"),
            Mail.Delivery(3, text: "another"));

        outcomes.Select(outcome => outcome.Result).ShouldBe([DeliveryResult.Retry, DeliveryResult.Retry, DeliveryResult.Delivered]);
        server.Letters.ShouldHaveSingleItem().Body().ShouldBe("another");
    }

    [Fact]
    public async Task Reason_IsOneLineOfWhatWasSaid()
    {
        string said = $"550-5.7.1 Service refused;\r\n550-5.7.1 {new string('x', 300)}\r\n550 5.7.1 see https://example.com/why";
        await using var server = new MailServer { Answer = MailServer.Once(".", said) };

        string reason = (await _test.SendAsync(Mail.Options(server.Port), Mail.Delivery()))[0].Reason;

        reason.ShouldStartWith($"localhost:{server.Port}: 550 5.7.1 Service refused; ");
        reason.ShouldEndWith("…");
        reason.Any(char.IsControl).ShouldBeFalse();
    }
}
