using Router.Protocol.Packets;
using Router.Sinks.Abstractions;
using Router.Sinks.Email;
using Router.Sinks.Tests.Support;

namespace Router.Sinks.Tests.Email;

/// <summary>Ids, threads and digests.</summary>
public sealed class EmailThreadTests : IAsyncLifetime, IAsyncDisposable
{
    private const string Ticket = "<TreatmentID>42</TreatmentID>";

    private readonly TestContext _test = new() { Language = TextLanguage.Russian };
    private readonly MailServer _server = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        _test.Dispose();
        await _server.DisposeAsync();
    }

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    [Fact]
    public async Task Repeat_HasTheSameId_AnotherDeliveryHasNot()
    {
        Delivery delivery = Mail.Delivery();
        string?[] ids = await IdsAsync(delivery, delivery with { Attempt = 2 }, Mail.Delivery(2));

        ids[0].ShouldNotBeNull().ShouldMatch("^<[0-9a-f]{32}@example\\.com>$");
        ids[1].ShouldBe(ids[0]);
        ids[2].ShouldNotBe(ids[0], StringComparer.Ordinal);
    }

    [Fact]
    public async Task Replay_HasAnIdOfItsOwn_ThatStaysAtItsRepeats()
    {
        Delivery replay = Mail.Delivery() with { IsReplay = true };
        string?[] ids = await IdsAsync(Mail.Delivery(), replay, replay with { Attempt = 2 });

        ids[1].ShouldNotBe(ids[0], StringComparer.Ordinal);
        ids[2].ShouldBe(ids[1]);
    }

    [Fact]
    public async Task LettersOfOneCall_AreOneThread_WhicheverLoginAndSpelling()
    {
        ReceivedLetter[] letters = await ArriveAsync(
            Mail.Delivery(1, key: "271914/call", packet: Mail.Event($"<CallID>{Mail.Call}</CallID>")),
            Mail.Delivery(2, key: "271915/call", packet: Mail.Event($"<CallID>{Mail.Call.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant()}</CallID>")),
            Mail.Delivery(3, key: "271914/other", packet: Mail.Event("<CallID>84237de0-5537-513c-f8d6-aae0c9499378</CallID>")),
            Mail.Delivery(4, key: "271914/ticket", packet: Mail.Event(Ticket, "Treatment")));

        string?[] threads = [.. letters.Select(letter => letter.Header("References"))];
        threads[0].ShouldNotBeNull().ShouldMatch("^<[0-9a-f]{32}@example\\.com>$");
        threads[1].ShouldBe(threads[0]);
        threads.Distinct(StringComparer.Ordinal).Count().ShouldBe(3);
        letters.ShouldAllBe(letter => letter.Header("In-Reply-To") == letter.Header("References"));
        letters.Select(letter => letter.Header("Message-ID")).ShouldBeUnique(StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("AgentOnlineStatus", "<Status>Away</Status>")]
    [InlineData("Message", "<ColleagueID>74237de0-5537-513c-f8d6-aae0c9499378</ColleagueID>")]
    [InlineData("Call", "")]
    public async Task WhatHasNoEnd_IsNoThread(string @object, string fields)
    {
        ReceivedLetter letter = (await ArriveAsync(Mail.Delivery(packet: Mail.Event(fields, @object)))).ShouldHaveSingleItem();

        letter.Header("References").ShouldBeNull();
        letter.Header("In-Reply-To").ShouldBeNull();
    }

    [Fact]
    public async Task Batch_IsOneLetterForEachTarget()
    {
        EmailTarget other = Mail.Target with { To = "head@example.com" };

        IReadOnlyList<DeliveryOutcome> outcomes = await _test.SendAsync(
            Mail.Options(_server.Port),
            Mail.Delivery(1, text: "раз"),
            Mail.Delivery(2, other, "два"),
            Mail.Delivery(3, Mail.Target with { To = "duty@example.com" }, "три"));

        outcomes.ShouldBe(Enumerable.Repeat(DeliveryOutcome.Delivered, 3));
        _server.Letters.Select(letter => (letter.Recipients[0], letter.Body())).ShouldBe([("duty@example.com", "раз\r\n\r\nтри"), ("head@example.com", "два")]);
        _server.Connections.ShouldBe(1);
    }

    [Fact]
    public async Task Digest_SaysHowManyItHas_WhereTheirSubjectsDiffer()
    {
        EmailTarget target = Mail.Target with { Subject = "Звонок от {{CallFrom}}" };

        ReceivedLetter letter = await DigestAsync(target, Mail.Event("<CallFrom>101</CallFrom>"), Mail.Event("<CallFrom>102</CallFrom>"));

        letter.Header("Subject").ShouldBe("Событий: 2");
        letter.Header("References").ShouldBeNull();
    }

    [Fact]
    public async Task Digest_KeepsASubjectThatAllShare_WithTheirNumber()
    {
        ReceivedLetter letter = await DigestAsync(Mail.Target with { Subject = "Сводка" }, Mail.Event("<CallFrom>101</CallFrom>"), Mail.Event("<CallFrom>102</CallFrom>"));

        letter.Header("Subject").ShouldBe("Сводка (2)");
    }

    [Fact]
    public async Task DigestOfOneTicket_StaysInItsThread()
    {
        ReceivedLetter letter = await DigestAsync(Mail.Target, Mail.Event(Ticket, "Treatment"), Mail.Event(Ticket, "Treatment"));

        letter.Header("Subject").ShouldBe("Обращение 42");
        letter.Header("References").ShouldNotBeNull();
    }

    [Fact]
    public async Task DigestOfOneTicket_KeepsOneSubject_WhateverItsEventsSay()
    {
        EmailTarget target = Mail.Target with { Subject = "Обращение: {{Assessment}}" };

        ReceivedLetter letter = await DigestAsync(
            target, Mail.Event(Ticket + "<Assessment>2</Assessment>", "Treatment"), Mail.Event(Ticket + "<Assessment>5</Assessment>", "Treatment"));

        letter.Header("Subject").ShouldBe("Обращение: 2");
        letter.Header("References").ShouldNotBeNull();
    }

    [Fact]
    public async Task HtmlDigest_HasALineBetweenItsEvents()
    {
        ReceivedLetter letter = await DigestAsync(Mail.Target with { Format = EmailFormat.Html }, Mail.Event(""), Mail.Event(""));

        letter.Body("text/html").ShouldContain("Привет\r\n<hr>\r\nПривет");
    }

    private async Task<string?[]> IdsAsync(params Delivery[] deliveries) => [.. (await ArriveAsync(deliveries)).Select(letter => letter.Header("Message-ID"))];

    /// <summary>Sends each in a call of its own.</summary>
    private async Task<ReceivedLetter[]> ArriveAsync(params Delivery[] deliveries)
    {
        await using var sink = new EmailSink(Mail.Options(_server.Port), _test.Context);
        foreach (Delivery delivery in deliveries)
        {
            (await sink.DeliverAsync([delivery], CancellationToken.None)).ShouldBe([DeliveryOutcome.Delivered]);
        }

        return [.. _server.Letters];
    }

    private async Task<ReceivedLetter> DigestAsync(EmailTarget target, params AgentEvent[] packets)
    {
        await _test.SendAsync(Mail.Options(_server.Port), [.. packets.Select((packet, i) => Mail.Delivery(i + 1, target, packet: packet))]);
        return _server.Letters.ShouldHaveSingleItem();
    }
}
