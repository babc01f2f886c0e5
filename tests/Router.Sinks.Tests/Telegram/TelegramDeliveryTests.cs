using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Routing.Times;
using Router.Sinks.Abstractions;
using Router.Sinks.Telegram;
using Router.Sinks.Texts;

namespace Router.Sinks.Tests.Telegram;

public sealed class TelegramDeliveryTests : IAsyncLifetime
{
    private readonly TelegramRig _rig = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    [Fact]
    public async Task Text_GoesAsHtml_WithoutPreviews()
    {
        (await _rig.DeliverAsync("<b>A</b> &amp; B")).ShouldBe(DeliveryOutcome.Delivered);

        FakeTelegramMessage message = _rig.Fake.Messages.ShouldHaveSingleItem();
        message.ShouldSatisfyAllConditions(
            () => message.Chat.ShouldBe(TelegramRig.Chat),
            () => message.Raw.ShouldBe("<b>A</b> &amp; B"),
            () => message.IsHtml.ShouldBeTrue(),
            () => message.IsSilent.ShouldBeFalse(),
            () => message.HasPreview.ShouldBeFalse(),
            () => message.Topic.ShouldBeNull());
    }

    [Fact]
    public async Task Target_SaysChatTopicAndSound()
    {
        _rig.Options = _rig.Options with { LinkPreviews = true };

        await _rig.DeliverAsync("x", new TelegramTarget { Chat = "@public_group", Topic = 42, Silent = true });

        FakeTelegramMessage message = _rig.Fake.Messages.ShouldHaveSingleItem();
        (message.Chat, message.Topic, message.IsSilent, message.HasPreview).ShouldBe(("@public_group", 42L, true, true));
    }

    [Fact]
    public async Task GeneralTopic_IsNotNamed()
    {
        (await _rig.DeliverAsync("x", new TelegramTarget { Topic = 1 })).ShouldBe(DeliveryOutcome.Delivered);

        _rig.Fake.Messages.ShouldHaveSingleItem().Topic.ShouldBeNull();
    }

    /// <summary>The clock shows 15:05 in Moscow, on a Wednesday.</summary>
    [Theory]
    [InlineData("wed 15:00-16:00", null, true)]
    [InlineData("wed 12:00-13:00", null, false)]
    [InlineData("wed 15:00-16:00", false, false)]
    [InlineData("tue 12:00-13:00", true, true)]
    public async Task SilentHours_AreThoseOfTheZone_UnlessTheTargetKnowsBetter(string line, bool? own, bool isSilent)
    {
        _rig.Options = _rig.Options with { Silent = [line] };

        await _rig.DeliverAsync("x", new TelegramTarget { Silent = own });

        _rig.Fake.Messages.ShouldHaveSingleItem().IsSilent.ShouldBe(isSilent);
    }

    [Fact]
    public async Task BrokenHtml_GoesAsPlainText_AndIsToldOnce()
    {
        await _rig.DeliverAsync("<b>Петя &amp; Co");
        await _rig.DeliverAsync("1 < 2", number: 2);

        _rig.Fake.Messages.Select(message => (message.Raw, message.IsHtml)).ShouldBe([("Петя & Co", false), ("1 < 2", false)]);
        _rig.Lines.ShouldHaveSingleItem().ShouldContain("missed calls");
    }

    [Fact]
    public async Task HtmlThatTelegramRefuses_GoesAgainAsPlainText()
    {
        _rig.Fake.Fault = call => call.Text("parse_mode") is null ? null : () => FakeTelegram.Error(400, "Bad Request: can't parse entities: whatever");

        (await _rig.DeliverAsync("<b>A</b> &amp; B")).ShouldBe(DeliveryOutcome.Delivered);

        _rig.Fake.Messages.ShouldHaveSingleItem().Raw.ShouldBe("A & B");
        _rig.Lines.ShouldHaveSingleItem().ShouldContain("missed calls");
    }

    [Fact]
    public async Task LongText_GoesAsSeveralMessages()
    {
        string text = string.Join(' ', Enumerable.Range(10_000, 1500));

        (await _rig.DeliverAsync($"<i>{text}</i>")).ShouldBe(DeliveryOutcome.Delivered);

        _rig.Fake.Messages.Count.ShouldBe(3);
        string.Concat(_rig.Fake.Messages.Select(message => message.Visible)).ShouldBe(text);
        _rig.Fake.Messages.ShouldAllBe(message => message.Raw.StartsWith("<i>", StringComparison.Ordinal));
        _rig.State.Get("sent").ShouldBeNull();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task LongText_OfWhichOnePartFails_GoesOnWithThatPart(bool isAnotherSink)
    {
        string text = string.Join(' ', Enumerable.Range(10_000, 1500));
        int calls = 0;
        _rig.Fake.Fault = _ => ++calls == 2 ? () => FakeTelegram.Error(500, "Internal Server Error") : null;
        (await _rig.DeliverAsync(text)).Result.ShouldBe(DeliveryResult.Retry);
        _rig.Fake.Messages.Count.ShouldBe(1);

        if (isAnotherSink)
        {
            await _rig.StopAsync();
            _rig.State = _rig.State.AfterStop();
        }

        (await _rig.AdvanceUntilAsync(_rig.DeliverAsync(text))).ShouldBe(DeliveryOutcome.Delivered);

        string.Concat(_rig.Fake.Messages.Select(message => message.Visible)).ShouldBe(text);
    }

    [Fact]
    public async Task GroupThatBecameASupergroup_GetsItsMessages_AndIsToldOnce()
    {
        _rig.Fake.Fault = call => call.Text("chat_id") != "-42" ? null : () => FakeTelegram.Error(
            400, "Bad Request: group chat was upgraded to a supergroup chat", """{"migrate_to_chat_id":-10042}""");
        var target = new TelegramTarget { Chat = "-42" };

        (await _rig.DeliverAsync("one", target)).ShouldBe(DeliveryOutcome.Delivered);
        (await _rig.DeliverAsync("two", target, number: 2)).ShouldBe(DeliveryOutcome.Delivered);
        await _rig.StopAsync();
        _rig.State = _rig.State.AfterStop();
        (await _rig.DeliverAsync("three", target, number: 3)).ShouldBe(DeliveryOutcome.Delivered);

        _rig.Fake.Messages.Select(message => (message.Chat, message.Visible)).ShouldBe([("-10042", "one"), ("-10042", "two"), ("-10042", "three")]);
        _rig.Fake.Calls.Count.ShouldBe(4);
        _rig.Lines.ShouldHaveSingleItem().ShouldContain("-10042");
    }

    [Theory]
    [InlineData(401, "Unauthorized", "token", DeliveryResult.Retry)]
    [InlineData(404, "Not Found", "token", DeliveryResult.Retry)]
    [InlineData(403, "Forbidden: bot was kicked from the group chat", "add it to the chat")]
    [InlineData(400, "Bad Request: chat not found", "check chat")]
    [InlineData(400, "Bad Request: message thread not found", "check topic")]
    [InlineData(400, "Bad Request: TOPIC_CLOSED", "check topic")]
    [InlineData(400, "Bad Request: not enough rights to send text messages to the chat", "the right to write")]
    [InlineData(400, "Bad Request: something new", "something new")]
    public async Task Refusal_SaysWhatToDo(int code, string description, string advice, DeliveryResult result = DeliveryResult.Rejected)
    {
        _rig.Fake.Fault = _ => () => FakeTelegram.Error(code, description);

        DeliveryOutcome outcome = await _rig.DeliverAsync("x");

        outcome.Result.ShouldBe(result);
        outcome.Reason.ShouldContain(advice);
    }

    [Fact]
    public async Task ChatThatAskedToBeLeftAlone_IsLeftAlone_AndOthersAreNot()
    {
        _rig.Fake.Fault = call => call.Text("chat_id") != TelegramRig.Chat ? null : () => FakeTelegram.Error(429, "Too Many Requests: retry after 9", """{"retry_after":9}""");
        ISink sink = await _rig.BuildAsync();

        IReadOnlyList<DeliveryOutcome> outcomes = await sink.DeliverAsync(
            [
                TelegramRig.DeliveryOf("a"),
                TelegramRig.DeliveryOf("b", number: 2),
                TelegramRig.DeliveryOf("c", new TelegramTarget { Chat = "6000" }, number: 3),
            ],
            CancellationToken.None);

        outcomes.Select(outcome => outcome.Result).ShouldBe([DeliveryResult.Retry, DeliveryResult.Retry, DeliveryResult.Delivered]);
        outcomes.Take(2).ShouldAllBe(outcome => outcome.NotBefore == _rig.Time.GetUtcNow().AddSeconds(9));
        _rig.Fake.Calls.Count.ShouldBe(2);

        _rig.Fake.Fault = null;
        _rig.Time.Advance(TimeSpan.FromSeconds(9));
        (await _rig.DeliverAsync("a")).ShouldBe(DeliveryOutcome.Delivered);
    }

    [Fact]
    public async Task DeliveryBehindOneThatFailed_DoesNotOvertakeIt()
    {
        _rig.Fake.Fault = _ => () => FakeTelegram.Error(502, "Bad Gateway");
        ISink sink = await _rig.BuildAsync();

        IReadOnlyList<DeliveryOutcome> outcomes = await sink.DeliverAsync(
            [TelegramRig.DeliveryOf("a", key: "k"), TelegramRig.DeliveryOf("b", number: 2, key: "k")], CancellationToken.None);

        outcomes.ShouldAllBe(outcome => outcome.Result == DeliveryResult.Retry);
        _rig.Fake.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task ChatOfAGroup_WaitsForItsTurn_InsideTheCall()
    {
        var target = new TelegramTarget { Chat = "-77" };
        for (int number = 1; number <= 3; number++)
        {
            await _rig.DeliverAsync("x", target, number: number);
        }

        Task<DeliveryOutcome> fourth = _rig.DeliverAsync("x", target, number: 4);
        fourth.IsCompleted.ShouldBeFalse();

        (await _rig.AdvanceUntilAsync(fourth)).ShouldBe(DeliveryOutcome.Delivered);
        _rig.Fake.CountOf("-77").ShouldBe(4);
    }

    [Theory]
    [InlineData(TextLanguage.Russian, "<b>Звонок завершён</b>\nПетя &lt;b&gt;\n")]
    [InlineData(TextLanguage.English, "<b>Call ended</b>\nПетя &lt;b&gt;\n")]
    public async Task DefaultText_IsHtml_WithValuesEscaped(TextLanguage language, string start)
    {
        TextTemplateResult text = TextTemplate.Compile(new TelegramSinkFactory().DefaultText(language), TextFormat.Html);
        text.Problems.ShouldBeEmpty();
        AgentEvent call = new()
        {
            Object = Objects.Call,
            State = States.Finished,
            Fields = FieldList.Of((FieldNames.CallFrom, "Петя <b>"), (FieldNames.Duration, "20")),
        };
        var settings = new TextSettings { Clock = new EventClock(TimeZoneInfo.Utc, TimeZoneInfo.Utc), Language = language };

        await _rig.DeliverAsync(text.Template.ShouldNotBeNull().Render(call, "271914", _rig.Time.GetUtcNow(), settings));

        FakeTelegramMessage message = _rig.Fake.Messages.ShouldHaveSingleItem();
        message.Raw.ShouldStartWith(start);
    }

    [Fact]
    public async Task Check_LooksForAGroupWhereItIsNow()
    {
        _rig.Options = _rig.Options with { Chat = "-42" };
        _rig.Fake.IsUnknown = chat => chat == "-42";
        _rig.State.Set("moved", """[{"From":"-42","To":"-10042"}]""");

        SinkCheck check = (await (await _rig.BuildAsync()).CheckAsync(CancellationToken.None)).ShouldNotBeNull();

        check.IsRight.ShouldBeTrue(string.Join("; ", check.Lines));
        check.Lines[^1].ShouldStartWith("-10042");
    }

    [Theory]
    [InlineData(" \n ")]
    [InlineData("<b></b>")]
    public async Task EmptyText_IsRejected(string text) => (await _rig.DeliverAsync(text)).Result.ShouldBe(DeliveryResult.Rejected);

    [Fact]
    public async Task NoChat_IsRejected()
    {
        _rig.Options = _rig.Options with { Chat = null };

        (await _rig.DeliverAsync("x")).Result.ShouldBe(DeliveryResult.Rejected);
    }
}
