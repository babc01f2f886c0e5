using System.Buffers;
using System.Text;
using Router.Protocol.Codec;
using Router.Protocol.Framing;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;

namespace Router.Protocol.Tests.Codec;

public class PacketWriterTests
{
    [Fact]
    public void Event_WithEverything_IsWrittenCanonically()
    {
        var told = new AgentEvent
        {
            CommandId = "7",
            Time = new DateTimeOffset(2015, 3, 25, 15, 0, 0, TimeSpan.FromHours(3)),
            Mode = "serviceclients",
            Object = "call",
            State = "finished",
            Initiator = "INCOMING",
            Attributes = new FieldListBuilder().AddAttribute("Extra", "x").Build(),
            Fields = new FieldListBuilder().Add("CallID", "1").Open("UploadedFiles").Open("File").AddAttribute("Name", "a").Text("t").Close().Close().Build(),
        };

        PacketWriter.ToXml(told).ShouldBe(
            """<Event ID="7" Time="2015-03-25 12:00:00" Mode="ServicesClients" Object="Call" Initiator="Incoming" Extra="x"><State>Finished</State><CallID>1</CallID><UploadedFiles><File Name="a">t</File></UploadedFiles></Event>""");
    }

    [Fact]
    public void Event_WithNothing_IsAnEmptyElement() => PacketWriter.ToXml(new AgentEvent()).ShouldBe("<Event></Event>");

    [Theory]
    [InlineData(0, "2015-03-25 12:00:00")]
    [InlineData(5_000_000, "2015-03-25 12:00:00.5")]
    [InlineData(1, "2015-03-25 12:00:00.0000001")]
    public void Event_TimeWithFraction_KeepsItToTheTick(long ticks, string expected) =>
        PacketWriter.ToXml(new AgentEvent { Time = new DateTimeOffset(2015, 3, 25, 12, 0, 0, TimeSpan.Zero).AddTicks(ticks) })
            .ShouldBe($"""<Event Time="{expected}"></Event>""");

    [Fact]
    public void Event_TimeText_IsWrittenAsItCame() =>
        PacketWriter.ToXml(new AgentEvent { TimeText = "NOW()" }).ShouldBe("""<Event Time="NOW()"></Event>""");

    [Fact]
    public void Command_Subscribe_IsWhatTheDocumentShows() =>
        PacketWriter.ToXml(AgentCommand.Subscribe("7", new Category(Modes.Colleagues, Objects.AgentOnlineStatus, Initiators.Self)))
            .ShouldBe("""<Command Action="EventSubscribe" ID="7" Mode="Colleagues" Object="AgentOnlineStatus" Initiator="Self"></Command>""");

    [Fact]
    public void Command_Unsubscribe_IsSpelledAsTheDocumentDoes() =>
        PacketWriter.ToXml(AgentCommand.Unsubscribe(null, new Category(Modes.Softphone, Objects.Call, Initiators.Incoming)))
            .ShouldBe("""<Command Action="EventUnSubscribe" Mode="Softphone" Object="Call" Initiator="Incoming"></Command>""");

    [Fact]
    public void CommandResult_OfAFailure_HasResultAndError() =>
        PacketWriter.ToXml(CommandResult.Failure(Actions.SendMessage, "7", ErrorTexts.AgentOffline))
            .ShouldBe("""<CommandResult Action="SendMessage" ID="7"><Result></Result><Error>agent is offline</Error></CommandResult>""");

    [Theory]
    [InlineData("a & b < c > d", "a &amp; b &lt; c &gt; d")]
    [InlineData("]]>", "]]&gt;")]
    [InlineData("\"it's\"", "\"it's\"")]
    [InlineData("one\r\ntwo\tthree", "one&#13;\ntwo\tthree")]
    [InlineData("\u0001\uFFFF", "\u0001\uFFFF")]
    [InlineData("Привет 😀", "Привет 😀")]
    public void Text_WithMarkup_IsEscaped(string text, string expected) =>
        PacketWriter.ToXml(new AgentEvent { Fields = FieldList.Of(("A", text)) }).ShouldBe($"<Event><A>{expected}</A></Event>");

    [Theory]
    [InlineData("a & b < c > d", "a &amp; b &lt; c &gt; d")]
    [InlineData("\"it's\"", "&quot;it's&quot;")]
    [InlineData("one\r\ntwo\tthree", "one&#13;&#10;two&#9;three")]
    public void Attribute_WithMarkup_IsEscapedSoThatNoReaderChangesIt(string text, string expected) =>
        PacketWriter.ToXml(new AgentEvent { Attributes = new FieldListBuilder().AddAttribute("A", text).Build() })
            .ShouldBe($"<Event A=\"{expected}\"></Event>");

    [Theory]
    [InlineData(
        "<?xml version='1.0'?>\r\n<Event  Mode = 'ServiceClients'   Initiator='incoming' A='\"' >\r\n  <CallID/> <State='finished'> \n</Event >",
        "<Event Mode=\"ServicesClients\" Initiator=\"Incoming\" A=\"&quot;\"><State>Finished</State><CallID></CallID></Event>")]
    [InlineData(
        "<Command ID=' 7 ' Action='eventunsubscribe'><A><![CDATA[<x>]]></A></Command>",
        "<Command Action=\"EventUnSubscribe\" ID=\"7\"><A>&lt;x&gt;</A></Command>")]
    [InlineData(
        "<CommandResult>a & b<!-- c --></CommandResult>",
        "<CommandResult><Text>a &amp; b</Text></CommandResult>")]
    public void Packet_ReadLeniently_IsWrittenCanonically(string xml, string expected) =>
        PacketWriter.ToXml(Xml.Read(xml)).ShouldBe(expected);

    [Fact]
    public void Event_StateAttributeTwice_IsWrittenSoThatTheFirstCountsAgain()
    {
        AgentEvent told = Xml.Event("<Event State='started' State='Finished'><A/></Event>");

        PacketWriter.ToXml(told).ShouldBe("<Event State=\"Started\" State=\"Finished\"><A></A></Event>");
        Xml.Event(PacketWriter.ToXml(told)).State.ShouldBe(States.Started);
    }

    [Fact]
    public void Write_EventOrResult_StandsAsTheAppWritesIt()
    {
        byte[] body = Encoding.Unicode.GetBytes("<Event></Event>");

        Written(output => PacketWriter.Write(output, new AgentEvent())).ShouldBe([(byte)body.Length, 0, 0, 0, .. body]);
        Written(output => PacketWriter.Write(output, new CommandResult()))[..4].ShouldBe([31 * 2, 0, 0, 0]);
    }

    [Fact]
    public void Write_Command_StandsAsAClientWritesIt() =>
        Written(output => PacketWriter.Write(output, new AgentCommand())).ShouldBe("<Command></Command>"u8.ToArray());

    [Fact]
    public void Write_PacketLongerThanAnyCap_ThrowsAndTheNextIsWhole()
    {
        var tooLong = new AgentEvent { Fields = FieldList.Of(("A", new string('x', FrameReader.MaxCap / 2))) };

        Should.Throw<ArgumentException>(() => PacketWriter.Write(new ArrayBufferWriter<byte>(), tooLong));

        Written(output => PacketWriter.Write(output, new AgentCommand())).ShouldBe("<Command></Command>"u8.ToArray());
    }

    [Fact]
    public void ToXml_NoPacket_Throws() => Should.Throw<ArgumentNullException>(() => PacketWriter.ToXml(null!));

    private static byte[] Written(Action<IBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output);
        return output.WrittenSpan.ToArray();
    }
}
