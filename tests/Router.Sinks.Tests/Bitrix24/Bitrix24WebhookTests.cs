using System.Text.Json.Nodes;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Sinks.Abstractions;
using Router.Sinks.Bitrix24;
using Router.Sinks.Testing;

namespace Router.Sinks.Tests.Bitrix24;

public sealed class Bitrix24WebhookTests : IAsyncLifetime
{
    private readonly Office _office = new();

    private FakePortalCrm Crm => _office.Portal.Crm;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _office.DisposeAsync();

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(1)]
    public async Task MissedCall_OfSomebodyKnown_IsAnOpenActivityOfWhoAnswersForThem(int typeId)
    {
        FakeCard card = Crm.Add(typeId, "+7 (495) 123-45-67", responsible: 12);

        await _office.ArriveAsync(_office.Missed());

        JsonObject activity = Crm.Activities.ShouldHaveSingleItem();
        activity.Number("OWNER_TYPE_ID").ShouldBe(typeId);
        activity.Number("OWNER_ID").ShouldBe(card.Id);
        activity.Text("RESPONSIBLE_ID").ShouldBe("12");
        activity.Text("COMPLETED").ShouldBe("N");
        activity.Text("DIRECTION").ShouldBe("1");
        activity.Text("SUBJECT").ShouldBe("A call");
        activity.Text("DESCRIPTION").ShouldBe("text 1");
        activity.Text("START_TIME").ShouldBe("2015-03-25T15:04:00+03:00");
        activity.Text("END_TIME").ShouldBe("2015-03-25T15:04:20+03:00");
        activity.List("COMMUNICATIONS").Single().Text("VALUE").ShouldBe(Office.Phone);
        Crm.Cards.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task AnsweredCall_IsADoneActivityOfWhoTalked()
    {
        _office.Options = _office.Options with { Users = Office.Users(("271914", "33")) };
        Crm.Add(3, Office.Phone, responsible: 12);

        await _office.ArriveAsync(_office.Answered());

        JsonObject activity = Crm.Activities.ShouldHaveSingleItem();
        activity.Text("RESPONSIBLE_ID").ShouldBe("33");
        activity.Text("COMPLETED").ShouldBe("Y");
    }

    [Fact]
    public async Task OutgoingCall_IsOfTheOneWhoWasCalled()
    {
        FakeCard card = Crm.Add(3, "+79161112233");
        Delivery call = _office.Call(
            States.Finished, from: "101", initiator: Initiators.Self, fields: [(FieldNames.CallResult, CallResults.RingingTimeout), (FieldNames.EndTime, "2015-03-25T15:05:00")]);
        call = WithField(call, FieldNames.CallTo, "89161112233");

        await _office.ArriveAsync(call);

        JsonObject activity = Crm.Activities.ShouldHaveSingleItem();
        activity.Number("OWNER_ID").ShouldBe(card.Id);
        activity.Text("DIRECTION").ShouldBe("2");
        activity.Text("COMPLETED").ShouldBe("Y");
    }

    [Fact]
    public async Task UnknownNumber_BecomesALead_AndItsNextCallsGoThere()
    {
        _office.Options = _office.Options with { Responsible = 21 };

        await _office.ArriveAsync(_office.Missed(1), _office.Missed(2), _office.Answered(3));

        FakeCard lead = Crm.Cards.ShouldHaveSingleItem();
        lead.TypeId.ShouldBe(1);
        lead.Phones.ShouldBe([Office.Phone]);
        lead.Fields.Text("title").ShouldBe("A lead");
        lead.Fields.Text("assignedById").ShouldBe("21");
        lead.Fields.Text("originatorId").ShouldBe("1c-connect");
        lead.Fields.Text("originId").ShouldBe(TestDeliveries.CallIdOf(1));
        Crm.Activities.Count.ShouldBe(3);
        Crm.Activities.ShouldAllBe(activity => activity.Number("OWNER_ID") == lead.Id);
    }

    [Fact]
    public async Task UnknownNumber_WithNone_LeavesNothing()
    {
        _office.Options = _office.Options with { Unknown = UnknownClient.None };

        await _office.ArriveAsync(_office.Missed(), _office.Record());

        Crm.Cards.ShouldBeEmpty();
        Crm.Activities.ShouldBeEmpty();
    }

    [Fact]
    public async Task LostAnswer_NeitherDoublesTheLead_NorTheActivity()
    {
        _office.Portal.LoseTheAnswerOf("crm.item.add");

        (await _office.TellAsync(_office.Missed())).Result.ShouldBe(DeliveryResult.Retry);
        await _office.ArriveAsync(_office.Missed());

        Crm.Leads.ShouldHaveSingleItem();
        Crm.Activities.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task LeadWithoutItsActivity_GetsItAtTheNextAttempt()
    {
        _office.Portal.Refuse = (method, _) => method == "crm.activity.add" ? new FakePortalError("500 Internal Server Error", "INTERNAL_SERVER_ERROR", "") : null;
        (await _office.TellAsync(_office.Missed())).Result.ShouldBe(DeliveryResult.Retry);
        _office.Portal.Refuse = (_, _) => null;

        await _office.ArriveAsync(_office.Missed());

        Crm.Leads.ShouldHaveSingleItem();
        Crm.Activities.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("crm.item.get")]
    [InlineData("crm.item.list")]
    [InlineData("crm.duplicate.findbycomm")]
    [InlineData("crm.activity.list")]
    public async Task LookThatFails_MakesNoLead(string method)
    {
        if (method == "crm.item.get")
        {
            Crm.Add(3, Office.Phone);
        }

        _office.Portal.Refuse = (called, _) => called == method ? new FakePortalError("429 Too Many Requests", "OPERATION_TIME_LIMIT", "blocked") : null;

        DeliveryOutcome outcome = await _office.TellAsync(_office.Missed());

        outcome.Result.ShouldBe(DeliveryResult.Retry);
        outcome.NotBefore.ShouldBe(_office.Test.Time.GetUtcNow().AddMinutes(1));
        Crm.Leads.ShouldBeEmpty();
    }

    [Fact]
    public async Task CallThatRingsAtSeveral_IsMissedOnlyWhenTheLastGivesUp()
    {
        await _office.ArriveAsync(
            _office.Call(States.Started, login: "1"), _office.Call(States.Started, login: "2"), _office.Missed(login: "1", result: CallResults.RingingTimeout));
        Crm.Activities.ShouldBeEmpty();

        await _office.ArriveAsync(_office.Answered(login: "2"), _office.Missed(login: "1", result: CallResults.RingingTimeout));

        Crm.Activities.ShouldHaveSingleItem().Text("COMPLETED").ShouldBe("Y");
    }

    [Fact]
    public async Task MissedCall_ThatAnotherLoginAnswered_IsCorrected()
    {
        _office.Options = _office.Options with { Users = Office.Users(("2", "32")) };
        Crm.Add(3, Office.Phone);

        await _office.ArriveAsync(
            _office.Missed(login: "1", result: CallResults.RingingTimeout), _office.Answered(login: "2"), _office.Missed(login: "3", result: CallResults.RingingTimeout));

        JsonObject activity = Crm.Activities.ShouldHaveSingleItem();
        activity.Text("COMPLETED").ShouldBe("Y");
        activity.Text("RESPONSIBLE_ID").ShouldBe("32");
        activity.Text("DESCRIPTION").ShouldBe("text 2");
    }

    [Fact]
    public async Task TwoLoginsAtOnce_MakeOneLead()
    {
        await using ISink sink = _office.Build();

        IReadOnlyList<DeliveryOutcome>[] outcomes = await Task.WhenAll(
            sink.DeliverAsync([_office.Missed(login: "1")], CancellationToken.None).AsTask(), sink.DeliverAsync([_office.Missed(login: "2")], CancellationToken.None).AsTask());

        outcomes.Select(outcome => outcome[0]).ShouldBe(
            [DeliveryOutcome.Delivered, DeliveryOutcome.NothingToDo("Bitrix24 has this call already")], ignoreOrder: true);
        Crm.Leads.ShouldHaveSingleItem();
        Crm.Activities.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(Modes.Colleagues, "8 (495) 123-45-67")]
    [InlineData(Modes.Softphone, "102")]
    [InlineData(Modes.Softphone, Office.Person)]
    public async Task InternalCalls_AreLeftOut(string mode, string from)
    {
        (await _office.TellAsync(_office.Missed(from: from, mode: mode))).ShouldBe(DeliveryOutcome.NothingToDo("an internal call, which Bitrix24 does not get"));

        _office.Portal.Requests.ShouldBe(0);
    }

    [Fact]
    public async Task CallWithoutAnId_IsRejected()
    {
        Delivery call = _office.Missed();

        (await _office.TellAsync(WithField(call, FieldNames.CallID, " "))).Result.ShouldBe(DeliveryResult.Rejected);
    }

    [Fact]
    public async Task ClientWithoutANumber_IsFoundByTheField()
    {
        _office.Options = _office.Options with { ContactField = "UF_CRM_PERSON", CompanyField = "UF_CRM_ORG" };
        FakeCard contact = Crm.Add(3, "+79160000000", field: "UF_CRM_PERSON", value: Office.Person);

        await _office.ArriveAsync(_office.Missed(from: Office.Person, mode: Modes.ServicesClients));

        JsonObject activity = Crm.Activities.ShouldHaveSingleItem();
        activity.Number("OWNER_ID").ShouldBe(contact.Id);
        activity.List("COMMUNICATIONS").Single().Text("VALUE").ShouldBe("+79160000000");
    }

    [Fact]
    public async Task Record_GoesToTheActivityOfItsCall()
    {
        _office.Portal.Records["1.mp3"] = "ID3 a talk";

        await _office.ArriveAsync(_office.Answered(), _office.Record(), _office.Record());

        Crm.Activities.ShouldHaveSingleItem().Text("FILES").ShouldBe($"{TestDeliveries.CallIdOf(1)}.mp3");
    }

    [Fact]
    public async Task Record_OfACallThatIsNotThere_IsRejected()
    {
        DeliveryOutcome outcome = await _office.TellAsync(_office.Record());

        outcome.ShouldBe(DeliveryOutcome.Rejected("Bitrix24 does not have this call, so its record has no place"));
    }

    private static Delivery WithField(Delivery delivery, string name, string text)
    {
        AgentEvent packet = delivery.Event.Packet;
        var fields = new List<(string, string)>();
        foreach (Field field in packet.Fields)
        {
            fields.Add((field.Name, field.Name == name ? text : field.ToString()));
        }

        return delivery with
        {
            Event = delivery.Event with
            {
                Packet = new AgentEvent
                {
                    Time = packet.Time, Mode = packet.Mode, Object = packet.Object, State = packet.State, Initiator = packet.Initiator,
                    Fields = FieldList.Of([.. fields]),
                },
            },
        };
    }
}
