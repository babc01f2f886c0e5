using System.Text.Json.Nodes;
using Router.Protocol.Vocabulary;
using Router.Sinks.Abstractions;
using Router.Sinks.Testing;

namespace Router.Sinks.Tests.Amocrm;

public sealed class AmocrmCallTests : IAsyncDisposable
{
    private static readonly DeliveryOutcome InternalCall = DeliveryOutcome.NothingToDo("an internal call, which amoCRM does not get");

    private readonly AmocrmBench _bench = new();

    public AmocrmCallTests()
    {
        _bench.Account.Store.AddContact("8 (900) 000-00-01");
        _bench.Account.Store.AddContact("+79000000002");
        _bench.Account.Store.AddContact("+79000000003");
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task IncomingCall_IsStored_FieldByField()
    {
        (await _bench.DeliverAsync(AmocrmBench.Call(1, (FieldNames.CallTo, AmocrmBench.Agent), (FieldNames.BillSec, "75"), (FieldNames.CallResult, CallResults.Success))))
            .ShouldBe([DeliveryOutcome.Delivered]);

        JsonNode.DeepEquals(_bench.StoredCall(), new JsonObject
        {
            ["direction"] = "inbound",
            ["uniq"] = TestDeliveries.CallIdOf(1),
            ["duration"] = 75,
            ["source"] = "1C-Connect",
            ["phone"] = "+79000000001",
            ["call_result"] = "answered",
            ["call_status"] = 4,
            ["call_responsible"] = AmocrmBench.AgentUser,
            ["responsible_user_id"] = AmocrmBench.AgentUser,
            ["created_by"] = AmocrmBench.AgentUser,

            // 15:00 at the workstation, which is in Moscow.
            ["created_at"] = new DateTimeOffset(2015, 3, 25, 12, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds(),
            ["request_id"] = "0",
        }).ShouldBeTrue(_bench.StoredCall().ToJsonString());
    }

    [Fact]
    public async Task OutgoingCall_IsTheNumbersThatWasCalled()
    {
        await _bench.DeliverAsync(AmocrmBench.Call(1, ("Initiator", "self"), (FieldNames.CallFrom, AmocrmBench.Agent.Replace("-", "", StringComparison.Ordinal)), (FieldNames.CallTo, "89000000001")));

        JsonNode call = _bench.StoredCall();
        ((string?)call["direction"]).ShouldBe("outbound");
        ((string?)call["phone"]).ShouldBe("+79000000001");
        ((long?)call["responsible_user_id"]).ShouldBe(AmocrmBench.AgentUser);
    }

    [Fact]
    public async Task CallOfNobodyInUsers_NamesTheEmployee_AndTheResponsibleUser()
    {
        _bench.Options = _bench.Options with { Responsible = 4379348 };

        await _bench.DeliverAsync(AmocrmBench.Call());

        JsonNode call = _bench.StoredCall();
        call["call_responsible"].ShouldBeNull();
        ((long?)call["responsible_user_id"]).ShouldBe(4379348);
    }

    [Theory]
    [InlineData(CallResults.Success, "10", 4)]
    [InlineData(CallResults.RingingTimeout, "0", 6)]
    [InlineData(CallResults.NobodyToAnswer, "0", 6)]
    [InlineData(CallResults.RejectedByCaller, "0", 6)]
    [InlineData(CallResults.RejectedByCallee, "0", 3)]
    [InlineData(CallResults.PBXunreachableForMe, "0", 3)]
    [InlineData("SomethingNew", "0", 6)]
    [InlineData("SomethingNew", "0:10", 4)]
    [InlineData(null, null, 8)]
    public async Task Result_BecomesAStatus(string? result, string? talk, int status)
    {
        await _bench.DeliverAsync(AmocrmBench.Call(1, (FieldNames.CallResult, result), (FieldNames.BillSec, talk)));

        ((int?)_bench.StoredCall()["call_status"]).ShouldBe(status);
    }

    [Fact]
    public async Task TextOfTheRoute_IsTheResult()
    {
        await _bench.DeliverAsync(AmocrmBench.Call() with { Text = "Missed\nat lunch" });

        ((string?)_bench.StoredCall()["call_result"]).ShouldBe("Missed at lunch");
    }

    [Theory]
    [InlineData("4379", "79000000001", "incoming")]
    [InlineData("101", "102", "incoming")]
    [InlineData("101", AmocrmBench.Agent, "self")]
    [InlineData("271914", AmocrmBench.Agent, "incoming")]
    public async Task CallAmongOurselves_IsNoCallOfAClient(string from, string to, string initiator)
    {
        (await _bench.DeliverAsync(AmocrmBench.Call(1, (FieldNames.CallFrom, from), (FieldNames.CallTo, to), ("Initiator", initiator)))).ShouldBe([InternalCall]);

        _bench.Account.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task CallOfColleagues_IsNoCallOfAClient()
    {
        (await _bench.DeliverAsync(AmocrmBench.Call(1, ("Mode", Modes.Colleagues)))).ShouldBe([InternalCall]);

        _bench.Account.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task CallWithoutInitiator_IsReadByWhoIsOurs()
    {
        await _bench.DeliverAsync(AmocrmBench.Call(1, ("Initiator", null), (FieldNames.CallFrom, AmocrmBench.Agent), (FieldNames.CallTo, "79000000001")));

        ((string?)_bench.StoredCall()["direction"]).ShouldBe("outbound");
    }

    [Theory]
    [InlineData(FieldNames.CallFrom, "531ef6c7-deb8-11e0-ad02-000c2926d843")]
    [InlineData(FieldNames.CallFrom, "anonymous")]
    [InlineData(FieldNames.CallFrom, null)]
    [InlineData("State", States.Started)]
    [InlineData("Object", Objects.Treatment)]
    public async Task WhatCannotBeStored_IsRejected(string field, string? value)
    {
        DeliveryOutcome outcome = (await _bench.DeliverAsync(AmocrmBench.Call(1, (field, value))))[0];

        outcome.Result.ShouldBe(DeliveryResult.Rejected);
        outcome.Reason.ShouldNotBeNullOrWhiteSpace();
        _bench.Account.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task CallWithNeitherSideOurs_AndNoInitiator_IsRejected() =>
        (await _bench.DeliverAsync(AmocrmBench.Call(1, ("Initiator", null), (FieldNames.CallTo, "79000000002"))))[0].Result.ShouldBe(DeliveryResult.Rejected);

    [Fact]
    public async Task ClientWithoutANumber_IsTheContactThatTheConfigurationNames()
    {
        long contact = _bench.Account.Store.AddContact("+70000000000");
        _bench.Options = _bench.Options with { Contacts = new Dictionary<string, string>(StringComparer.Ordinal) { ["531ef6c7deb811e0ad02000c2926d843"] = $"{contact}" } };

        await _bench.DeliverAsync(AmocrmBench.Call(1, (FieldNames.CallFrom, "531ef6c7-deb8-11e0-ad02-000c2926d843")));

        JsonObject note = _bench.Account.Store.Calls.ShouldHaveSingleItem();
        ((long?)note["entity_id"]).ShouldBe(contact);
        ((string?)note["note_type"]).ShouldBe("call_in");
    }

    [Fact]
    public async Task RecordInTheBatchOfItsCall_GoesAlongAsItsLink()
    {
        (await _bench.DeliverAsync(AmocrmBench.Call(), AmocrmBench.Record(1, "https://records.example.com/1.mp3"))).ShouldBe([DeliveryOutcome.Delivered, DeliveryOutcome.Delivered]);

        ((string?)_bench.StoredCall()["link"]).ShouldBe("https://records.example.com/1.mp3");
        _bench.Account.Store.Notes.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task RecordThatComesLater_IsANoteOfTheCallsCard()
    {
        long lead = _bench.Account.Store.AddLead((long)_bench.Account.Store.Contacts[0]["id"]!);
        await _bench.DeliverAsync(AmocrmBench.Call());

        (await _bench.DeliverAsync(AmocrmBench.Record(1, "https://records.example.com/1.mp3"))).ShouldBe([DeliveryOutcome.Delivered]);

        JsonObject note = _bench.Account.Store.Notes[^1];
        (note["entity_type"]!.ToString(), (long)note["entity_id"]!).ShouldBe(("leads", lead));
        ((string?)note["params"]!["text"]).ShouldBe("Record of the call: https://records.example.com/1.mp3");
    }

    [Fact]
    public async Task RecordOfACallLongAgo_IsANoteOfTheContact()
    {
        await _bench.DeliverAsync(AmocrmBench.Record(2, "https://records.example.com/2.mp3"));

        ((long?)_bench.Account.Store.Notes.ShouldHaveSingleItem()["entity_id"]).ShouldBe((long?)_bench.Account.Store.Contacts[1]["id"]);
    }

    [Theory]
    [InlineData(1, @"D:\records\1.mp3")]
    [InlineData(9, "https://records.example.com/9.mp3")]
    public async Task RecordThatAmocrmCannotOpen_OrOfNoCard_IsRejected(int number, string link) =>
        (await _bench.DeliverAsync(AmocrmBench.Record(number, link)))[0].Result.ShouldBe(DeliveryResult.Rejected);

    [Fact]
    public async Task MessagesOfAChat_AreNotesOfTheirContact_InTheirOrder()
    {
        var contact = (long)_bench.Account.Store.Contacts[0]["id"]!;
        _bench.Options = _bench.Options with { Contacts = new Dictionary<string, string>(StringComparer.Ordinal) { ["531ef6c7-deb8-11e0-ad02-000c2926d843"] = $"{contact}" } };

        (await _bench.DeliverAsync(AmocrmBench.Message(1, "one"), AmocrmBench.Message(2, "two"))).ShouldAllBe(outcome => outcome.Result == DeliveryResult.Delivered);

        _bench.Account.Store.Notes.Select(note => $"{note["entity_id"]} {note["note_type"]} {note["params"]!["text"]}").ShouldBe([$"{contact} common Chat: one", $"{contact} common Chat: two"]);
    }

    [Fact]
    public async Task MessageOfNobodyInContacts_IsRejected_AndOfAColleagueNothing()
    {
        DeliveryOutcome[] outcomes = [.. await _bench.DeliverAsync(AmocrmBench.Message(1, "one"), AmocrmBench.Message(2, "two", ("Mode", Modes.Colleagues)))];

        outcomes[0].Result.ShouldBe(DeliveryResult.Rejected);
        outcomes[1].ShouldBe(DeliveryOutcome.NothingToDo("an internal chat, which amoCRM does not get"));
    }

    [Fact]
    public async Task WithNotes_CallsAreNotesOfTheContact_AndAmocrmChoosesNothing()
    {
        _bench.Options = _bench.Options with { Notes = true };
        _bench.Account.Store.AddLead((long)_bench.Account.Store.Contacts[0]["id"]!);

        (await _bench.DeliverAsync(AmocrmBench.Call(1), AmocrmBench.Call(2, ("Initiator", "self"), (FieldNames.CallFrom, AmocrmBench.Agent), (FieldNames.CallTo, TestDeliveries.PhoneOf(2))), AmocrmBench.Call(7)))
            .ShouldAllBe(outcome => outcome.Result == DeliveryResult.Delivered);

        _bench.Account.Count("POST calls").ShouldBe(0);
        _bench.Account.Store.Calls.Select(note => $"{note["entity_type"]} {note["note_type"]}").ShouldBe(["contacts call_in", "contacts call_out", "contacts call_in"]);
        _bench.Account.Store.Contacts.Count.ShouldBe(4);
    }

    [Fact]
    public async Task MoreThanFiftyCalls_TakeTwoRequests()
    {
        for (int number = 4; number <= 60; number++)
        {
            _bench.Account.Store.AddContact(TestDeliveries.PhoneOf(number));
        }

        (await _bench.DeliverAsync([.. Enumerable.Range(1, 60).Select(number => AmocrmBench.Call(number))])).ShouldAllBe(outcome => outcome.Result == DeliveryResult.Delivered);

        _bench.Account.Requests.ShouldBe(["POST calls", "POST calls"]);
        _bench.Account.Store.Calls.Count.ShouldBe(60);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WrongItems_CostTheirDeliveriesAlone(bool isNamed)
    {
        _bench.Account.NamesWrongItems = isNamed;
        _bench.Account.IsWrong = item => (string?)item["phone"] == "+79000000002";

        DeliveryOutcome[] outcomes = [.. await _bench.DeliverAsync(AmocrmBench.Call(1), AmocrmBench.Call(2), AmocrmBench.Call(3))];

        outcomes.Select(outcome => outcome.Result).ShouldBe([DeliveryResult.Delivered, DeliveryResult.Rejected, DeliveryResult.Delivered]);
        outcomes[1].Reason.ShouldContain(isNamed ? "NotSupportedChoice" : "Bad Request");
        outcomes[1].Reason.ShouldNotContain("9000000002");
    }
}
