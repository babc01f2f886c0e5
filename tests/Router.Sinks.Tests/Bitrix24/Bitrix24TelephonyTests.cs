using System.Text;
using Router.Protocol.Vocabulary;
using Router.Sinks.Abstractions;
using Router.Sinks.Bitrix24;
using Router.Sinks.Bitrix24.Calls;
using Router.Sinks.Testing;

namespace Router.Sinks.Tests.Bitrix24;

public sealed class Bitrix24TelephonyTests : IAsyncLifetime
{
    private readonly Office _office = new();

    private FakePortalTelephony Telephony => _office.Portal.Telephony;

    public Task InitializeAsync() => _office.BecomeApplicationAsync();

    public async Task DisposeAsync() => await _office.DisposeAsync();

    [Fact]
    public async Task Call_IsRegistered_Finished_AndGetsItsRecord()
    {
        _office.Options = _office.Options with { Line = "74950000000", Users = Office.Users(("271914", "inner:101")) };
        Telephony.InnerPhones["101"] = 33;
        _office.Portal.Records["1.mp3"] = "ID3 a talk";

        await _office.ArriveAsync(_office.Call(States.Started));
        FakeCall call = Telephony.Open.ShouldHaveSingleItem();
        await _office.ArriveAsync(_office.Answered(), _office.Record());

        call.Start.Text("USER_ID").ShouldBe("33");
        call.Start.Text("PHONE_NUMBER").ShouldBe(Office.Phone);
        call.Start.Text("TYPE").ShouldBe("2");
        call.Start.Text("CALL_START_DATE").ShouldBe("2015-03-25T15:04:00+03:00");
        call.Start.Text("CRM_CREATE").ShouldBe("1");
        call.Start.Text("SHOW").ShouldBe("1");
        call.Start.Text("LINE_NUMBER").ShouldBe("74950000000");
        call.External.ShouldBe(TestDeliveries.CallIdOf(1));
        Telephony.Finished.ShouldHaveSingleItem().ShouldBe(call);
        call.Ending!.Text("DURATION").ShouldBe("95");
        call.Ending!.Text("STATUS_CODE").ShouldBe("200");
        call.Ending!.Text("FAILED_REASON").ShouldBe("");
        call.RecordName.ShouldBe($"{TestDeliveries.CallIdOf(1)}.mp3");
        Encoding.ASCII.GetString(call.Record!).ShouldBe("ID3 a talk");
    }

    [Theory]
    [InlineData(CallResults.NobodyToAnswer, "304", "nobody was free to answer")]
    [InlineData(CallResults.RingingTimeout, "304", "nobody answered")]
    [InlineData(CallResults.RejectedByCaller, "304", "the caller hung up")]
    [InlineData(CallResults.RejectedByCallee, "603", "declined")]
    [InlineData(CallResults.PBXunreachableForMe, "503", "no connection to the telephone exchange")]
    [InlineData(CallResults.PBXunreachableForTarget, "480", "the other side has no connection to the telephone exchange")]
    [InlineData("SomethingNew", "OTHER", "SomethingNew")]
    public async Task MissedCall_SaysWhy(string result, string code, string reason)
    {
        await _office.ArriveAsync(_office.Call(States.Started), _office.Missed(result: result));

        FakeCall call = Telephony.Finished.ShouldHaveSingleItem();
        call.Ending!.Text("DURATION").ShouldBe("0");
        call.Ending!.Text("STATUS_CODE").ShouldBe(code);
        call.Ending!.Text("FAILED_REASON").ShouldBe(reason);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task MissedCall_OfSomebodyKnown_IsOfWhoAnswersForThem(bool isSeenFromTheStart)
    {
        _office.Options = _office.Options with { Users = Office.Users(("271914", "33")) };
        FakeCard contact = _office.Portal.Crm.Add(3, Office.Phone, responsible: 12);

        await _office.ArriveAsync([.. isSeenFromTheStart ? [_office.Call(States.Started)] : Array.Empty<Delivery>(), _office.Missed(), _office.Answered(2)]);

        Telephony.Finished.Select(call => call.Ending!.Text("USER_ID")).ShouldBe(["12", "33"]);
        Telephony.Finished.ShouldAllBe(call => call.Card == contact);
        _office.Portal.Crm.Leads.ShouldBeEmpty();
    }

    [Fact]
    public async Task StatisticsThatThePortalDoesNotShow_HoldNothingUp()
    {
        _office.Portal.Refuse = (method, _) => method == "voximplant.statistic.get" ? new FakePortalError("403 Forbidden", "ACCESS_DENIED", "Access denied") : null;

        await _office.ArriveAsync(_office.Missed());

        Telephony.Finished.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task UnknownNumber_BecomesOneLead_AndNoneIfNotWanted()
    {
        await _office.ArriveAsync(_office.Missed(1), _office.Missed(2));
        _office.Portal.Crm.Leads.ShouldHaveSingleItem();

        _office.Options = _office.Options with { Unknown = UnknownClient.None };
        await _office.ArriveAsync(_office.Missed(3, from: "+79161112233"));
        _office.Portal.Crm.Leads.ShouldHaveSingleItem();
        Telephony.Finished.Count.ShouldBe(3);
    }

    [Fact]
    public async Task TwoCallsOfOneNumberAtOnce_AreTwoCalls()
    {
        await _office.ArriveAsync(_office.Call(States.Started, 1), _office.Call(States.Started, 2), _office.Answered(1), _office.Missed(2));

        Telephony.Finished.Select(call => call.External).ShouldBe([TestDeliveries.CallIdOf(1), TestDeliveries.CallIdOf(2)]);
    }

    [Fact]
    public async Task CallThatStartedBeforeRouter_IsRegisteredAtItsEnd_WithoutACard()
    {
        await _office.ArriveAsync(_office.Answered());

        FakeCall call = Telephony.Finished.ShouldHaveSingleItem();
        call.Start.Text("SHOW").ShouldBe("0");
        call.Start.Text("CALL_START_DATE").ShouldBe("2015-03-25T15:04:00+03:00");
    }

    [Fact]
    public async Task CallThatThePortalForgot_IsRegisteredAgain()
    {
        await _office.ArriveAsync(_office.Call(States.Started));
        Telephony.Open.Clear();

        await _office.ArriveAsync(_office.Answered());

        Telephony.Finished.ShouldHaveSingleItem();
        Telephony.Registered.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("telephony.externalCall.register")]
    [InlineData("telephony.externalCall.finish")]
    public async Task LostAnswer_DoublesNothing(string method)
    {
        if (method == "telephony.externalCall.finish")
        {
            await _office.ArriveAsync(_office.Call(States.Started));
        }

        _office.Portal.LoseTheAnswerOf(method);
        Delivery[] events = method == "telephony.externalCall.finish" ? [_office.Missed()] : [_office.Call(States.Started), _office.Missed()];
        (await _office.TellAsync(events[0])).Result.ShouldBe(DeliveryResult.Retry);

        await _office.ArriveAsync(events);

        Telephony.Registered.ShouldHaveSingleItem();
        Telephony.Finished.ShouldHaveSingleItem();
        _office.Portal.Crm.Activities.ShouldHaveSingleItem();
        _office.Portal.Crm.Leads.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task LostAnswerOfACallThatStartedBeforeRouter_DoublesNothing()
    {
        _office.Portal.LoseTheAnswerOf("telephony.externalCall.finish");
        (await _office.TellAsync(_office.Missed())).Result.ShouldBe(DeliveryResult.Retry);

        await _office.ArriveAsync(_office.Missed());

        Telephony.Registered.ShouldHaveSingleItem();
        _office.Portal.Crm.Activities.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task LostMemory_IsMadeUpForByThePortal()
    {
        _office.Portal.Records["1.mp3"] = "RIFF a talk";
        await _office.ArriveAsync(_office.Call(States.Started), _office.Answered());
        _office.Test.Set("calls", "{ broken");

        await _office.ArriveAsync(_office.Answered());
        _office.Test.Set("calls", null);
        await _office.ArriveAsync(_office.Record());

        Telephony.Finished.ShouldHaveSingleItem().RecordName.ShouldNotBeNull().ShouldEndWith(".wav");
    }

    [Fact]
    public async Task CallThatRingsAtSeveral_IsOneCall_OfWhoAnswers()
    {
        _office.Options = _office.Options with { Users = Office.Users(("1", "31"), ("2", "32")) };

        await _office.ArriveAsync(
            _office.Call(States.Started, login: "1"), _office.Call(States.Started, login: "2"), _office.Call(States.Started, login: "2"),
            _office.Missed(login: "1", result: CallResults.RingingTimeout));
        Telephony.Finished.ShouldBeEmpty();
        await _office.ArriveAsync(_office.Answered(login: "2"), _office.Missed(login: "1"), _office.Call(States.Started, login: "1"));

        FakeCall call = Telephony.Registered.ShouldHaveSingleItem();
        Telephony.Shown.ShouldHaveSingleItem().User.ShouldBe(32);
        Telephony.Finished.ShouldHaveSingleItem().ShouldBe(call);
        call.Ending!.Text("USER_ID").ShouldBe("32");
        call.Ending!.Text("STATUS_CODE").ShouldBe("200");
    }

    [Fact]
    public async Task CallThatRingsAtSeveral_AndNobodyAnswers_IsMissedOnce()
    {
        await _office.ArriveAsync(
            _office.Call(States.Started, login: "1"), _office.Call(States.Started, login: "2"), _office.Missed(login: "1", result: CallResults.RingingTimeout),
            _office.Missed(login: "2", result: CallResults.RingingTimeout));

        Telephony.Finished.ShouldHaveSingleItem().Ending!.Text("STATUS_CODE").ShouldBe("304");
    }

    [Theory]
    [InlineData(10, false, true)]
    [InlineData(1, true, true)]
    [InlineData(1, false, false)]
    public async Task Card_IsShown_OnlyWhileItRings(int minutes, bool isReplay, bool show)
    {
        _office.Options = _office.Options with { Show = show };
        _office.Test.Time.SetUtcNow(new DateTimeOffset(2015, 3, 25, 12, 5, 0, TimeSpan.Zero).AddMinutes(minutes == 1 ? 0 : minutes));

        await _office.ArriveAsync(_office.Call(States.Started) with { IsReplay = isReplay });

        Telephony.Open.ShouldHaveSingleItem().Start.Text("SHOW").ShouldBe("0");
    }

    [Fact]
    public async Task ClientWithoutANumber_CallsFromTheNumberOfTheCard()
    {
        _office.Options = _office.Options with { ContactField = "UF_CRM_PERSON" };
        FakeCard contact = _office.Portal.Crm.Add(3, "8 916 000-00-00", field: "UF_CRM_PERSON", value: Office.Person);

        await _office.ArriveAsync(
            _office.Call(States.Started, from: Office.Person, mode: Modes.ServicesClients), _office.Missed(from: Office.Person, mode: Modes.ServicesClients));

        FakeCall call = Telephony.Finished.ShouldHaveSingleItem();
        call.Start.Text("PHONE_NUMBER").ShouldBe("+79160000000");
        call.Start.Text("CRM_ENTITY_TYPE").ShouldBe("CONTACT");
        call.Card.ShouldBe(contact);
    }

    [Fact]
    public async Task ClientWithoutANumberAtAll_IsWrittenToACard()
    {
        _office.Portal.Records["1.mp3"] = "ID3 a talk";

        await _office.ArriveAsync(
            _office.Call(States.Started, from: Office.Person, mode: Modes.ServicesClients), _office.Answered(from: Office.Person, mode: Modes.ServicesClients), _office.Record());

        Telephony.Registered.ShouldBeEmpty();
        _office.Portal.Crm.Leads.ShouldHaveSingleItem().Fields.Text("originId").ShouldBe(Office.Person);
        _office.Portal.Crm.Activities.ShouldHaveSingleItem().Text("FILES").ShouldNotBeNull();
    }

    [Fact]
    public async Task Record_BeforeTheCallIsFinished_Waits()
    {
        _office.Portal.Records["1.mp3"] = "ID3 a talk";
        await _office.ArriveAsync(_office.Call(States.Started));

        (await _office.TellAsync(_office.Record())).ShouldBe(DeliveryOutcome.Retry("Bitrix24 has not finished the call yet"));
    }

    [Theory]
    [InlineData("none.mp3", "the record is not given out: 404")]
    [InlineData("page.mp3", "what the record's address gives is neither wav nor mp3, and Bitrix24 takes no other")]
    [InlineData("empty.mp3", "what the record's address gives is neither wav nor mp3, and Bitrix24 takes no other")]
    public async Task Record_ThatIsNone_IsRejected(string name, string reason)
    {
        _office.Portal.Records["page.mp3"] = "<html>Log in</html>";
        _office.Portal.Records["empty.mp3"] = "";
        await _office.ArriveAsync(_office.Answered());

        (await _office.TellAsync(_office.Record(name: name))).ShouldBe(DeliveryOutcome.Rejected(reason));
    }

    [Fact]
    public async Task Record_WithoutAnAddress_IsRejected()
    {
        await _office.ArriveAsync(_office.Answered());

        DeliveryOutcome outcome = await _office.TellAsync(_office.Call(States.MP3RecordReady, fields: [(FieldNames.CallRecordLink, @"C:\records\1.mp3")]));

        outcome.ShouldBe(DeliveryOutcome.Rejected("the record has no http(s) address"));
    }

    [Fact]
    public async Task InnerPhoneThatNobodyHas_IsARetry_UntilItIsMended()
    {
        _office.Options = _office.Options with { Users = Office.Users(("271914", "inner:101")) };

        DeliveryOutcome outcome = await _office.TellAsync(_office.Call(States.Started));

        outcome.ShouldBe(DeliveryOutcome.Retry("the portal has no user with an inner phone number of users; check inner:…"));
    }

    [Fact]
    public async Task StepsBetween_AreNothingThatThePortalKeeps()
    {
        foreach (string state in (string[])[States.CallAccepted, States.CallError])
        {
            (await _office.TellAsync(_office.Call(state))).ShouldBe(DeliveryOutcome.NothingToDo("Bitrix24 keeps no such step of a call"));
        }

        _office.Portal.Requests.ShouldBe(0);
    }

    [Fact]
    public void Memory_IsBounded()
    {
        var memory = new CallMemory(_office.Test);
        for (int call = 0; call < 600; call++)
        {
            memory.Keep(KnownCall.New($"{call}"));
        }

        memory.Find("99").ShouldBeNull();
        memory.Find("100").ShouldNotBeNull();
    }
}
