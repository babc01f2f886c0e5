using Router.Protocol.Packets;
using Router.Protocol.Tests.Packets;
using Router.Protocol.Vocabulary;

namespace Router.Protocol.Tests.Codec;

public class PacketReaderRootTests
{
    [Fact]
    public void Event_EveryAttribute_HasItsProperty()
    {
        AgentEvent told = Xml.Event(
            """<Event ID="1" Time="2015-03-25 12:00:00" Mode="Softphone" Object="Call" Initiator="Incoming" Extra="x" State="Finished"/>""");

        (told.CommandId, told.Mode, told.Object, told.Initiator, told.State)
            .ShouldBe(("1", Modes.Softphone, Objects.Call, Initiators.Incoming, States.Finished));
        told.Time.ShouldBe(new DateTimeOffset(2015, 3, 25, 12, 0, 0, TimeSpan.Zero));
        told.TimeText.ShouldBeNull();
        FieldListText.Of(told.Attributes).ShouldBe("@Extra='x'");
        told.Fields.IsEmpty.ShouldBeTrue();
        told.IsRepaired.ShouldBeFalse();
    }

    [Fact]
    public void Event_WithNothing_HasNothing()
    {
        AgentEvent told = Xml.Event("<Event/>");

        (told.CommandId, told.Time, told.TimeText, told.Mode, told.Object, told.State, told.Initiator)
            .ShouldBe((null, null, null, null, null, null, null));
        told.Attributes.IsEmpty.ShouldBeTrue();
        told.Fields.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Event_TimeThatDoesNotParse_IsKeptAsText()
    {
        AgentEvent told = Xml.Event("""<Event Time=" NOW() "/>""");

        told.Time.ShouldBeNull();
        told.TimeText.ShouldBe(" NOW() ");
    }

    [Fact]
    public void Event_TimeWithOffset_IsUtc() =>
        Xml.Event("""<Event Time="2015-03-25T12:00:00.5+03:00"/>""").Time
            .ShouldBe(new DateTimeOffset(2015, 3, 25, 9, 0, 0, 500, TimeSpan.Zero));

    [Fact]
    public void Event_BlankAttributes_CountAsAbsent()
    {
        AgentEvent told = Xml.Event("""<Event ID=" " Time="" Mode=" " Object="" Initiator="" State=" "/>""");

        (told.CommandId, told.Time, told.TimeText, told.Mode, told.Object, told.Initiator, told.State)
            .ShouldBe((null, null, null, null, null, null, null));
    }

    [Fact]
    public void Event_Action_IsAnAttributeLikeAnyOther() =>
        FieldListText.Of(Xml.Event("""<Event Action="SendMessage"/>""").Attributes).ShouldBe("@Action='SendMessage'");

    [Fact]
    public void Command_EveryAttribute_HasItsProperty()
    {
        AgentCommand command = Xml.Read(
            """<Command Action="eventunsubscribe" ID=" 7 " Mode="ServiceClients" Object="call" Initiator="self" Time="t" State="s"><A>x</A></Command>""")
            .ShouldBeOfType<AgentCommand>();

        (command.Action, command.Id, command.Mode, command.Object, command.Initiator)
            .ShouldBe((Actions.EventUnSubscribe, "7", Modes.ServicesClients, Objects.Call, Initiators.Self));
        FieldListText.Of(command.Attributes).ShouldBe("@Time='t' @State='s'");
        FieldListText.Of(command.Fields).ShouldBe("A='x'");
    }

    [Fact]
    public void Command_StateElement_StaysAField() =>
        FieldListText.Of(Xml.Read("<Command><State>Finished</State></Command>").Fields).ShouldBe("State='Finished'");

    [Fact]
    public void CommandResult_EveryAttribute_HasItsProperty()
    {
        CommandResult result = Xml.Read(
            """<CommandResult Action="SendMessage" ID="7" Mode="Softphone"><Result>1</Result><Error>agent is offline</Error></CommandResult>""")
            .ShouldBeOfType<CommandResult>();

        (result.Action, result.Id, result.Result, result.Error).ShouldBe((Actions.SendMessage, "7", "1", "agent is offline"));
        FieldListText.Of(result.Attributes).ShouldBe("@Mode='Softphone'");
    }

    [Theory]
    [InlineData("<CommandResult><Error/></CommandResult>")]
    [InlineData("<CommandResult><Error></Error></CommandResult>")]
    [InlineData("<CommandResult><Error> \n</Error></CommandResult>")]
    public void CommandResult_ErrorWithoutText_IsNoFailure(string xml) =>
        Xml.Read(xml).ShouldBeOfType<CommandResult>().IsFailure.ShouldBeFalse();

    [Fact]
    public void Root_TextOfItsOwn_IsAFieldNamedText() =>
        FieldListText.Of(Xml.Read("<CommandResult> done </CommandResult>").Fields).ShouldBe("Text=' done '");

    [Fact]
    public void Root_DuplicateAttributes_FirstCountsAndTheOthersAreKept()
    {
        AgentEvent told = Xml.Event(
            """<Event ID="1" ID="2" Mode="Softphone" Mode="Colleagues" Object="Call" Object="Message" Initiator="Self" Initiator="Incoming" Time="2015-03-25 12:00:00" Time="now" X="1" X="2"/>""");

        (told.CommandId, told.Mode, told.Object, told.Initiator).ShouldBe(("1", Modes.Softphone, Objects.Call, Initiators.Self));
        told.Time.ShouldNotBeNull();
        told.TimeText.ShouldBeNull();
        FieldListText.Of(told.Attributes)
            .ShouldBe("@ID='2' @Mode='Colleagues' @Object='Message' @Initiator='Incoming' @Time='now' @X='1' @X='2'");
    }

    [Fact]
    public void Root_DuplicateAfterABlankOne_Counts()
    {
        AgentEvent told = Xml.Event("""<Event ID="" ID="2" Mode=" " Mode="Colleagues"/>""");

        (told.CommandId, told.Mode).ShouldBe(("2", Modes.Colleagues));
        told.Attributes.IsEmpty.ShouldBeTrue();
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-16\"?><Event/>")]
    [InlineData("\uFEFF<Event/>")]
    [InlineData("\uFEFF<?xml version=\"1.0\"?>\r\n<!-- a > b --><?pi < ?>\t<Event/>")]
    [InlineData("  <Event/>\r\n")]
    [InlineData("<Event/><!-- behind --><?pi?> ")]
    [InlineData("<Event ></Event >")]
    [InlineData("<Event\r\n\t/>")]
    public void Root_WithWhatMayStandAroundIt_IsRead(string xml)
    {
        AgentEvent told = Xml.Event(xml);

        told.Fields.IsEmpty.ShouldBeTrue();
        told.IsRepaired.ShouldBeFalse();
    }

    [Fact]
    public void Root_AttributesInSingleQuotesAndLooselySpaced_AreRead() =>
        FieldListText.Of(Xml.Event("<Event A = 'x\"y'\r\n\tB= \"it's\"C='z>'/>").Attributes).ShouldBe("@A='x\"y' @B='it's' @C='z>'");
}
