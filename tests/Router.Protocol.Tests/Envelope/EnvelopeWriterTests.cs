using System.Text.Json;
using Router.Protocol.Envelope;
using Router.Protocol.Packets;
using Router.Protocol.Tests.Codec;

namespace Router.Protocol.Tests.Envelope;

public class EnvelopeWriterTests
{
    [Fact]
    public void Write_TheDesignsExample_IsTheDesignsJson()
    {
        AgentEvent told = Xml.Event(
            """<Event Time="2015-03-25 12:00:00" Mode="Softphone" Object="Call" Initiator="Incoming"><State>Finished</State><CallID>74237de0-5537-513c-f8d6-aae0c9499378</CallID><CallResult>RingingTimeout</CallResult></Event>""");
        EnvelopeContext context = EnvelopeJson.Context with { Sequence = 1042, Route = "missed calls to the duty chat" };

        EnvelopeJson.Text(told, context).ShouldBe(
            """{"specversion":"1.0","id":"01936d2e-7c1a-7f3e-b4c2-0d6f8a1b2c3d","source":"/1c-connect/271914","type":"1c-connect.Call.Finished","""
            + """ "subject":"74237de0-5537-513c-f8d6-aae0c9499378","time":"2015-03-25T12:00:00Z","datacontenttype":"application/json","sequence":"00000000000000001042",""".TrimStart()
            + """ "route":"missed calls to the duty chat","data":{"login":"271914","mode":"Softphone","object":"Call","state":"Finished","initiator":"incoming","command":null,""".TrimStart()
            + """ "attributes":{},"fields":{"CallID":"74237de0-5537-513c-f8d6-aae0c9499378","CallResult":"RingingTimeout"}}}""".TrimStart());
    }

    [Fact]
    public void Write_EventWithNothing_HasNullsAndNoOptionalMembers() =>
        EnvelopeJson.Text(new AgentEvent()).ShouldBe(
            """{"specversion":"1.0","id":"01936d2e-7c1a-7f3e-b4c2-0d6f8a1b2c3d","source":"/1c-connect/271914","type":"1c-connect.Event","time":"2026-11-22T12:00:00.25Z","datacontenttype":"application/json","data":{"login":"271914","mode":null,"object":null,"state":null,"initiator":null,"command":null,"attributes":{},"fields":{}}}""");

    [Theory]
    [InlineData(0, "00000000000000000000")]
    [InlineData(1042, "00000000000000001042")]
    [InlineData(long.MaxValue, "09223372036854775807")]
    public void Sequence_AnyNumber_HasTwentyDigits(long sequence, string expected) =>
        Text(new AgentEvent(), "sequence", EnvelopeJson.Context with { Sequence = sequence }).ShouldBe(expected);

    [Fact]
    public void Replay_OnlyWhenItIsOne_IsTrue()
    {
        EnvelopeJson.Of(new AgentEvent(), EnvelopeJson.Context with { IsReplay = true }).GetProperty("replay").GetBoolean().ShouldBeTrue();
        EnvelopeJson.Of(new AgentEvent()).TryGetProperty("replay", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("271914", "/1c-connect/271914")]
    [InlineData("Иванов", "/1c-connect/%D0%98%D0%B2%D0%B0%D0%BD%D0%BE%D0%B2")]
    [InlineData("a b/c?d#e%", "/1c-connect/a%20b%2Fc%3Fd%23e%25")]
    public void Source_LoginWithSpecialCharacters_IsAUriReference(string login, string expected)
    {
        EnvelopeContext context = EnvelopeJson.Context with { Login = login };

        Text(new AgentEvent(), "source", context).ShouldBe(expected);
        EnvelopeJson.Of(new AgentEvent(), context).GetProperty("data").GetProperty("login").GetString().ShouldBe(login);
    }

    [Theory]
    [InlineData(null, null, "1c-connect.Event")]
    [InlineData("Call", null, "1c-connect.Call")]
    [InlineData("call", "finished", "1c-connect.Call.Finished")]
    [InlineData(null, "Finished", "1c-connect.Event.Finished")]
    [InlineData("New", "odd", "1c-connect.New.odd")]
    public void Type_ObjectAndState_AreItsParts(string? @object, string? state, string expected)
    {
        var told = new AgentEvent { Object = @object, State = state };

        EnvelopeWriter.TypeOf(told).ShouldBe(expected);
        Text(told, "type").ShouldBe(expected);
    }

    [Theory]
    [InlineData("Object=\"Call\"", "CallID")]
    [InlineData("Object=\"RemoteAccessSession\"", "SessionID")]
    [InlineData("Object=\"Treatment\"", "TreatmentID")]
    [InlineData("Object=\"Message\" Mode=\"Colleagues\"", "ColleagueID")]
    public void Subject_EventWithAKey_IsThatFieldsText(string attributes, string field)
    {
        AgentEvent told = Xml.Event($"<Event {attributes}><Other>0</Other><{field}> 1 </{field}><{field}>2</{field}></Event>");

        EnvelopeWriter.SubjectOf(told).ShouldBe("1");
        Text(told, "subject").ShouldBe("1");
    }

    [Theory]
    [InlineData("<Event Object=\"Call\"/>")]
    [InlineData("<Event Object=\"Call\"><CallID> </CallID></Event>")]
    [InlineData("<Event Object=\"Message\" Mode=\"ServicesClients\"><MessageID>1</MessageID><ColleagueID>2</ColleagueID></Event>")]
    [InlineData("<Event Object=\"AgentOnlineStatus\"><Status>Online</Status></Event>")]
    [InlineData("<Event Object=\"New\"><CallID>1</CallID></Event>")]
    public void Subject_EventWithoutAKey_IsAbsent(string xml)
    {
        AgentEvent told = Xml.Event(xml);

        EnvelopeWriter.SubjectOf(told).ShouldBeNull();
        EnvelopeJson.Of(told).TryGetProperty("subject", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("2015-03-25 12:00:00", "2015-03-25T12:00:00Z")]
    [InlineData("2015-03-25 12:00:00.1200", "2015-03-25T12:00:00.12Z")]
    [InlineData("2015-03-25 12:00:00+03:00", "2015-03-25T09:00:00Z")]
    public void Time_OfTheEvent_IsUtcInRfc3339(string time, string expected)
    {
        AgentEvent told = Xml.Event($"<Event Time=\"{time}\"/>");

        Text(told, "time").ShouldBe(expected);
        Data(told).TryGetProperty("timeText", out _).ShouldBeFalse();
    }

    [Fact]
    public void Time_ThatDoesNotParse_IsTheReceiptsAndKeptAsText()
    {
        AgentEvent told = Xml.Event("<Event Time=\"NOW()\"/>");

        Text(told, "time").ShouldBe("2026-11-22T12:00:00.25Z");
        Data(told).GetProperty("timeText").GetString().ShouldBe("NOW()");
    }

    [Fact]
    public void Repaired_OnlyWhenThePacketIs_IsTrue()
    {
        Data(Xml.Event("<Event>a & b</Event>")).GetProperty("repaired").GetBoolean().ShouldBeTrue();
        Data(Xml.Event("<Event>a &amp; b</Event>")).TryGetProperty("repaired", out _).ShouldBeFalse();
    }

    [Fact]
    public void Words_UnknownOnes_AreWrittenAsTheyCame()
    {
        JsonElement data = Data(Xml.Event("<Event ID=\" 7 \" Mode=\"New\" Object=\"thing \" Initiator=\"ROBOT\"><State>odd</State></Event>"));

        data.GetProperty("command").GetString().ShouldBe("7");
        data.GetProperty("mode").GetString().ShouldBe("New");
        data.GetProperty("object").GetString().ShouldBe("thing ");
        data.GetProperty("initiator").GetString().ShouldBe("ROBOT");
        data.GetProperty("state").GetString().ShouldBe("odd");
    }

    [Fact]
    public void Attributes_OfTheEventThatHaveNoProperty_StandAmongTheData() =>
        Data(Xml.Event("<Event ID=\"7\" A=\"1\" B=\"2\" B=\"3\"/>")).GetProperty("attributes").GetRawText().ShouldBe("""{"A":"1","B":["2","3"]}""");

    [Fact]
    public void Texts_WithWhatJsonOrXmlCannotCarry_HaveTheReplacementCharacterInstead()
    {
        string bad = "a\u0000\u0008\uD83D😀\uDE00\uFFFFz";
        const string Clean = "a\uFFFD\uFFFD\uFFFD😀\uFFFD\uFFFDz";
        var told = new AgentEvent
        {
            CommandId = bad,
            Mode = bad,
            Object = bad,
            State = bad,
            Initiator = bad,
            TimeText = bad,
            Attributes = new FieldListBuilder().AddAttribute("A", bad).Build(),
            Fields = new FieldListBuilder().Add("B", bad).Open("C").AddAttribute("D", bad).Text(bad).Close().Build(),
        };

        JsonElement envelope = EnvelopeJson.Of(told);
        JsonElement data = envelope.GetProperty("data");

        envelope.GetProperty("type").GetString().ShouldBe($"1c-connect.{Clean}.{Clean}");
        foreach (string name in new[] { "command", "mode", "object", "state", "initiator", "timeText" })
        {
            data.GetProperty(name).GetString().ShouldBe(Clean);
        }

        data.GetProperty("attributes").GetProperty("A").GetString().ShouldBe(Clean);
        data.GetProperty("fields").GetProperty("B").GetString().ShouldBe(Clean);
        data.GetProperty("fields").GetProperty("C").GetProperty("D").GetString().ShouldBe(Clean);
        data.GetProperty("fields").GetProperty("C").GetProperty("Text").GetString().ShouldBe(Clean);
    }

    [Fact]
    public void Subject_WithWhatXmlForbids_HasTheReplacementCharacterInstead() =>
        Text(Xml.Event("<Event Object=\"Call\"><CallID>1\u0001</CallID></Event>"), "subject").ShouldBe("1\uFFFD");

    [Fact]
    public void Write_WithoutWhatItNeeds_Throws()
    {
        using var json = new Utf8JsonWriter(Stream.Null);

        Should.Throw<ArgumentNullException>(() => EnvelopeWriter.Write(null!, new AgentEvent(), EnvelopeJson.Context));
        Should.Throw<ArgumentNullException>(() => EnvelopeWriter.Write(json, null!, EnvelopeJson.Context));
        Should.Throw<ArgumentNullException>(() => EnvelopeWriter.Write(json, new AgentEvent(), null!));
    }

    private static JsonElement Data(AgentEvent told) => EnvelopeJson.Of(told).GetProperty("data");

    private static string? Text(AgentEvent told, string property, EnvelopeContext? context = null) =>
        EnvelopeJson.Of(told, context).GetProperty(property).GetString();
}
