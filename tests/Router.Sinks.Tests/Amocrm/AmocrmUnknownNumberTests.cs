using System.Text.Json.Nodes;
using Router.Protocol.Vocabulary;
using Router.Sinks.Abstractions;
using Router.Sinks.Amocrm;
using Router.Sinks.Testing;
using Router.Sinks.Tests.Support;

namespace Router.Sinks.Tests.Amocrm;

public sealed class AmocrmUnknownNumberTests : IAsyncDisposable
{
    private readonly AmocrmBench _bench = new() { Test = new TestContext { Names = new Directory() } };

    private FakeAmocrm Account => _bench.Account;

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Theory]
    [InlineData(nameof(NoCardShape.Errors))]
    [InlineData(nameof(NoCardShape.Embedded))]
    [InlineData(nameof(NoCardShape.Nowhere))]
    public async Task UnknownNumber_GetsAContactAndALead_AndThenTheCall(string shape)
    {
        Account.NoCards = Enum.Parse<NoCardShape>(shape);
        _bench.Options = _bench.Options with { Pipeline = 7001, Status = 8002 };

        (await _bench.DeliverAsync(AmocrmBench.Call(1, (FieldNames.CallTo, AmocrmBench.Agent)))).ShouldBe([DeliveryOutcome.Delivered]);

        JsonObject contact = Account.Store.Contacts.ShouldHaveSingleItem();
        ((string?)contact["name"]).ShouldBe("+79000000001");
        FakeAmocrmStore.PhonesOf(contact).ShouldBe(["+79000000001"]);
        ((long?)contact["responsible_user_id"]).ShouldBe(AmocrmBench.AgentUser);
        JsonObject lead = Account.Store.Leads.ShouldHaveSingleItem();
        ((string?)lead["name"]).ShouldBe("Call from +79000000001");
        ((long?)lead["pipeline_id"], (long?)lead["status_id"], (long?)lead["responsible_user_id"]).ShouldBe((7001, 8002, AmocrmBench.AgentUser));
        ((long?)Account.Store.Calls.ShouldHaveSingleItem()["entity_id"]).ShouldBe((long?)lead["id"]);
    }

    [Fact]
    public async Task Names_AreTheDirectorys_OrTheRoutes()
    {
        Delivery named = AmocrmBench.Call(3) with { Target = new AmocrmTarget { LeadName = "A deal\nof today", ContactName = "A man" } };

        await _bench.DeliverAsync(AmocrmBench.Call(2, ("Initiator", "self"), (FieldNames.CallFrom, AmocrmBench.Agent), (FieldNames.CallTo, TestDeliveries.PhoneOf(2))), named);

        Account.Store.Contacts.Select(contact => (string?)contact["name"]).ShouldBe(["Ivan", "A man"]);
        Account.Store.Leads.Select(lead => (string?)lead["name"]).ShouldBe(["Call to Ivan", "A deal of today"]);
    }

    [Fact]
    public async Task CallsOfOneNumber_MakeOneContact_InABatchAndAfter()
    {
        string first = TestDeliveries.PhoneOf(1);
        await _bench.DeliverAsync(AmocrmBench.Call(1), AmocrmBench.Call(2, (FieldNames.CallFrom, first)));
        await _bench.DeliverAsync(AmocrmBench.Call(3, (FieldNames.CallFrom, "8 900 000-00-01")));

        Account.Store.Contacts.ShouldHaveSingleItem();
        Account.Store.Leads.ShouldHaveSingleItem();
        Account.Store.Calls.Count.ShouldBe(3);
    }

    [Fact]
    public async Task CallsAtOnce_OfOneNumber_MakeOneContact()
    {
        ISink sink = _bench.Build();
        await Task.WhenAll(Enumerable.Range(1, 4).Select(number =>
            sink.DeliverAsync([AmocrmBench.Call(number, (FieldNames.CallFrom, TestDeliveries.PhoneOf(1)))], CancellationToken.None).AsTask()));

        Account.Store.Contacts.ShouldHaveSingleItem();
        Account.Store.Calls.Count.ShouldBe(4);
    }

    [Fact]
    public async Task OnlyAContact_WhereNoLeadIsWanted()
    {
        _bench.Options = _bench.Options with { Unknown = UnknownNumber.Contact };

        await _bench.DeliverAsync(AmocrmBench.Call());

        Account.Store.Contacts.ShouldHaveSingleItem();
        Account.Store.Leads.ShouldBeEmpty();
        ((string?)Account.Store.Calls.ShouldHaveSingleItem()["entity_type"]).ShouldBe("contacts");
    }

    [Fact]
    public async Task Nothing_WhereNothingIsWanted()
    {
        _bench.Options = _bench.Options with { Unknown = UnknownNumber.None };

        (await _bench.DeliverAsync(AmocrmBench.Call())).ShouldBe([DeliveryOutcome.Delivered]);

        Account.Store.Contacts.ShouldBeEmpty();
        Account.Store.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task IncomingLead_HoldsTheCall_AndTheNextCallGoesToItsContact()
    {
        _bench.Options = _bench.Options with { Unknown = UnknownNumber.Unsorted, Pipeline = 7002 };

        await _bench.DeliverAsync(AmocrmBench.Call(1));
        await _bench.DeliverAsync(AmocrmBench.Call(2, (FieldNames.CallFrom, TestDeliveries.PhoneOf(1))));

        JsonObject entry = Account.Store.Unsorted.ShouldHaveSingleItem();
        ((long?)entry["pipeline_id"]).ShouldBe(7002);
        ((string?)entry["metadata"]!["from"], (string?)entry["metadata"]!["phone"]).ShouldBe(("+79000000001", "271914"));
        Account.Store.Contacts.ShouldHaveSingleItem();
        Account.Store.Calls.Select(call => (long)call["entity_id"]!).ShouldBe([(long)Account.Store.Contacts[0]["id"]!, (long)Account.Store.Contacts[0]["id"]!]);
    }

    [Fact]
    public async Task OutgoingCall_IsNoIncomingLead()
    {
        _bench.Options = _bench.Options with { Unknown = UnknownNumber.Unsorted };

        await _bench.DeliverAsync(AmocrmBench.Call(1, ("Initiator", "self"), (FieldNames.CallFrom, AmocrmBench.Agent), (FieldNames.CallTo, TestDeliveries.PhoneOf(1))));

        Account.Store.Unsorted.ShouldBeEmpty();
        Account.Store.Contacts.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task ContactThatAmocrmDoesNotMatch_GetsTheCallAsANote()
    {
        long contact = Account.Store.AddContact("89000000001");
        Account.Afterwards = request => request.Line.StartsWith("POST /api/v4/calls", StringComparison.Ordinal) ? WithoutCards(request) : "";
        Account.Store.NotIndexed.Clear();

        (await _bench.DeliverAsync(AmocrmBench.Call())).ShouldBe([DeliveryOutcome.Delivered]);

        Account.Store.Contacts.ShouldHaveSingleItem();
        Account.Count("POST contacts/notes").ShouldBe(1);
        ((long?)Account.Store.Notes[^1]["entity_id"]).ShouldBe(contact);
    }

    [Fact]
    public async Task NumberInAnothersName_IsNotTheirs()
    {
        Account.Store.AddContact("+79123456789", "Call back 9000000001");

        await _bench.DeliverAsync(AmocrmBench.Call());

        Account.Store.Contacts.Count.ShouldBe(2);
    }

    [Fact]
    public async Task SearchThatLagsBehind_MakesNoSecondContact()
    {
        Account.Afterwards = request =>
        {
            if (request.Line.StartsWith("POST /api/v4/contacts ", StringComparison.Ordinal))
            {
                Account.Store.NotIndexed.Add((long)Account.Store.Contacts[^1]["id"]!);
            }

            return "";
        };

        await _bench.DeliverAsync(AmocrmBench.Call(1));
        await _bench.DeliverAsync(AmocrmBench.Call(2, (FieldNames.CallFrom, TestDeliveries.PhoneOf(1))));

        var contact = (long)Account.Store.Contacts.ShouldHaveSingleItem()["id"]!;
        Account.Store.Calls.Select(call => (long)call["entity_id"]!).ShouldBe([contact, contact]);
    }

    [Fact]
    public async Task RememberedContactThatIsGone_IsLookedForAgain()
    {
        _bench.Options = _bench.Options with { Unknown = UnknownNumber.Unsorted };
        await _bench.DeliverAsync(AmocrmBench.Call(1));
        Account.Store.Contacts.Clear();
        Delivery second = AmocrmBench.Call(2, (FieldNames.CallFrom, TestDeliveries.PhoneOf(1)));

        (await _bench.DeliverAsync(second))[0].Result.ShouldBe(DeliveryResult.Retry);
        (await _bench.DeliverAsync(second)).ShouldBe([DeliveryOutcome.Delivered]);

        Account.Store.Unsorted.Count.ShouldBe(2);
    }

    [Fact]
    public async Task LeadThatIsRefused_IsADeadLetter_WhoseRetryMakesTheLeadAndNoSecondContact()
    {
        Account.IsWrong = item => ((string?)item["name"])?.StartsWith("Call from", StringComparison.Ordinal) == true;
        (await _bench.DeliverAsync(AmocrmBench.Call()))[0].Result.ShouldBe(DeliveryResult.Rejected);
        Account.IsWrong = _ => false;

        (await _bench.DeliverAsync(AmocrmBench.Call())).ShouldBe([DeliveryOutcome.Delivered]);

        Account.Store.Contacts.ShouldHaveSingleItem();
        Account.Store.Leads.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task ContactThatIsRefused_IsADeadLetter_AndOthersAreStored()
    {
        Account.IsWrong = item => (string?)item["name"] == "+79000000001";

        IReadOnlyList<DeliveryOutcome> outcomes = await _bench.DeliverAsync(AmocrmBench.Call(1), AmocrmBench.Call(2));

        outcomes.Select(outcome => outcome.Result).ShouldBe([DeliveryResult.Rejected, DeliveryResult.Delivered]);
        outcomes[0].Reason.ShouldNotContain("9000000001");
    }

    [Theory]
    [InlineData("POST /api/v4/contacts ")]
    [InlineData("POST /api/v4/leads ")]
    [InlineData("GET /api/v4/contacts?")]
    public async Task LostAnswer_OnTheWay_MakesNothingTwice(string request)
    {
        Account.Afterwards = received => received.Line.StartsWith(request, StringComparison.Ordinal) ? null : "";
        (await _bench.DeliverAsync(AmocrmBench.Call(1), AmocrmBench.Call(2)))[0].Result.ShouldBe(DeliveryResult.Retry);
        Account.Afterwards = null;

        (await _bench.DeliverAsync(AmocrmBench.Call(1), AmocrmBench.Call(2))).ShouldAllBe(outcome => outcome.Result == DeliveryResult.Delivered);

        Account.Store.Contacts.Count.ShouldBe(2);
        Account.Store.Leads.Count.ShouldBe(2);
        Account.Store.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task CardThatWasBegun_IsNotMadeOnceNoneIsWanted()
    {
        Account.Instead = received => received.Line.StartsWith("POST /api/v4/contacts ", StringComparison.Ordinal) ? null : "";
        (await _bench.DeliverAsync(AmocrmBench.Call()))[0].Result.ShouldBe(DeliveryResult.Retry);
        Account.Instead = null;
        _bench.Options = _bench.Options with { Unknown = UnknownNumber.None };

        (await _bench.DeliverAsync(AmocrmBench.Call())).ShouldBe([DeliveryOutcome.Delivered]);

        Account.Store.Contacts.ShouldBeEmpty();
    }

    [Fact]
    public async Task LostAnswer_ToAnIncomingLead_MakesNoSecond()
    {
        _bench.Options = _bench.Options with { Unknown = UnknownNumber.Unsorted };
        Account.Afterwards = received => received.Line.StartsWith("POST /api/v4/leads/unsorted", StringComparison.Ordinal) ? null : "";
        (await _bench.DeliverAsync(AmocrmBench.Call()))[0].Result.ShouldBe(DeliveryResult.Retry);
        Account.Afterwards = null;

        (await _bench.DeliverAsync(AmocrmBench.Call())).ShouldBe([DeliveryOutcome.Delivered]);

        Account.Store.Unsorted.ShouldHaveSingleItem();
        Account.Store.Calls.ShouldHaveSingleItem();
    }

    /// <summary>An answer as if no number had a card; what was stored is taken back.</summary>
    private string WithoutCards(ReceivedRequest request)
    {
        Account.Store.Notes.Clear();
        var errors = new JsonArray([.. JsonNode.Parse(request.Body)!.AsArray().Select(item =>
            new JsonObject { ["title"] = "Entity not found", ["request_id"] = (string)item!["request_id"]! })]);
        return Receiver.Answer("200 OK", new JsonObject { ["errors"] = errors }.ToJsonString(), type: "application/hal+json");
    }

    private sealed class Directory : INames
    {
        public string? Find(string id) => id == TestDeliveries.PhoneOf(2) ? "Ivan" : null;
    }
}
