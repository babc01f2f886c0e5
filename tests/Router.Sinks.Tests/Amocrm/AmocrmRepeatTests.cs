using Router.Protocol.Vocabulary;
using Router.Sinks.Abstractions;
using Router.Sinks.Testing;

namespace Router.Sinks.Tests.Amocrm;

/// <summary>amoCRM makes no repeat harmless, so the sink has to.</summary>
public sealed class AmocrmRepeatTests : IAsyncDisposable
{
    private readonly AmocrmBench _bench = new();

    public AmocrmRepeatTests()
    {
        long contact = Account.Store.AddContact(TestDeliveries.PhoneOf(1));
        Account.Store.AddLead(contact);
        Account.Store.AddContact(TestDeliveries.PhoneOf(2));
        _bench.Options = _bench.Options with { Contacts = new Dictionary<string, string>(StringComparer.Ordinal) { ["531ef6c7-deb8-11e0-ad02-000c2926d843"] = $"{contact}" } };
    }

    private FakeAmocrm Account => _bench.Account;

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task LostAnswer_DoublesNoCall_InWhicheverCardItIs(bool isMalformed)
    {
        Account.Afterwards = _ => isMalformed ? Receiver.Answer("200 OK", "<html>") : null;
        (await _bench.DeliverAsync(AmocrmBench.Call(1), AmocrmBench.Call(2))).ShouldAllBe(outcome => outcome.Result == DeliveryResult.Retry);
        Account.Afterwards = null;

        (await _bench.DeliverAsync(AmocrmBench.Call(1), AmocrmBench.Call(2))).ShouldBe([DeliveryOutcome.Delivered, DeliveryOutcome.Delivered]);

        Account.Store.Calls.Select(call => (string?)call["entity_type"]).ShouldBe(["leads", "contacts"]);
    }

    [Fact]
    public async Task RequestThatNeverArrived_IsSentAgain()
    {
        Account.Instead = _ => null;
        (await _bench.DeliverAsync(AmocrmBench.Call()))[0].Result.ShouldBe(DeliveryResult.Retry);
        Account.Instead = null;

        (await _bench.DeliverAsync(AmocrmBench.Call())).ShouldBe([DeliveryOutcome.Delivered]);

        Account.Store.Calls.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task DefiniteRefusal_CostsNoLookUps()
    {
        Account.Instead = _ => Receiver.Answer("429 Too Many Requests", "slow down");
        await _bench.DeliverAsync(AmocrmBench.Call(1), AmocrmBench.Call(2));
        Account.Instead = null;

        await _bench.DeliverAsync(AmocrmBench.Call(1), AmocrmBench.Call(2));

        Account.Requests.ShouldBe(["POST calls", "POST calls"]);
    }

    [Fact]
    public async Task WhatIsSent_IsOnTheDiskBefore()
    {
        int saved = -1;
        Account.Instead = _ =>
        {
            saved = _bench.Test.Saved;
            return "";
        };

        await _bench.DeliverAsync(AmocrmBench.Call());

        saved.ShouldBe(1);
    }

    [Fact]
    public async Task RepeatAfterTheAnswer_IsNotSent_ButAReplayIs()
    {
        await _bench.DeliverAsync(AmocrmBench.Call());
        await _bench.DeliverAsync(AmocrmBench.Call() with { Attempt = 2 });
        Account.Store.Calls.ShouldHaveSingleItem();

        await _bench.DeliverAsync(AmocrmBench.Call() with { IsReplay = true });
        Account.Store.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task LostAnswerToANote_DoublesNoMessage()
    {
        Account.Afterwards = _ => null;
        (await _bench.DeliverAsync(AmocrmBench.Message(1, "one")))[0].Result.ShouldBe(DeliveryResult.Retry);
        Account.Afterwards = null;

        (await _bench.DeliverAsync(AmocrmBench.Message(1, "one"), AmocrmBench.Message(2, "one more"))).ShouldBe([DeliveryOutcome.Delivered, DeliveryOutcome.Delivered]);

        Account.Store.Notes.Count.ShouldBe(2);
    }

    [Fact]
    public async Task LostAnswerToACallNote_DoublesNoCall()
    {
        _bench.Options = _bench.Options with { Notes = true };
        Account.Afterwards = request => request.Line.StartsWith("POST", StringComparison.Ordinal) ? null : "";
        await _bench.DeliverAsync(AmocrmBench.Call());
        Account.Afterwards = null;

        (await _bench.DeliverAsync(AmocrmBench.Call())).ShouldBe([DeliveryOutcome.Delivered]);

        Account.Store.Calls.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task RecordOfACallWhoseAnswerWasLost_StillArrives()
    {
        Account.Afterwards = _ => null;
        await _bench.DeliverAsync(AmocrmBench.Call());
        Account.Afterwards = null;

        (await _bench.DeliverAsync(AmocrmBench.Call(), AmocrmBench.Record(1, "https://records.example.com/1.mp3"))).ShouldBe([DeliveryOutcome.Delivered, DeliveryOutcome.Delivered]);

        Account.Store.Calls.ShouldHaveSingleItem();
        Account.Store.Notes.Select(note => $"{note["entity_type"]} {note["note_type"]}").ShouldBe(["leads call_in", "leads common"]);
    }

    [Fact]
    public async Task PartOfABatch_ThatWasDecidedBeforeTheFailure_StaysDecided()
    {
        Account.Instead = request => request.Line.StartsWith("GET", StringComparison.Ordinal) ? Receiver.Answer("502 Bad Gateway", "") : "";

        IReadOnlyList<DeliveryOutcome> outcomes = await _bench.DeliverAsync(AmocrmBench.Call(1), AmocrmBench.Call(7), AmocrmBench.Call(3, (FieldNames.CallFrom, "101")));

        outcomes.Select(outcome => outcome.Result).ShouldBe([DeliveryResult.Delivered, DeliveryResult.Retry, DeliveryResult.Delivered]);
    }
}
