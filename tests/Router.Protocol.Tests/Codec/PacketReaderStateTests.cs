using Router.Protocol.Packets;
using Router.Protocol.Tests.Packets;
using Router.Protocol.Vocabulary;

namespace Router.Protocol.Tests.Codec;

public class PacketReaderStateTests
{
    [Theory]
    [InlineData("<Event><State>Finished</State><CallID>1</CallID></Event>")]
    [InlineData("<Event><CallID>1</CallID><State>Finished</State></Event>")]
    [InlineData("<Event><State>finished</State><CallID>1</CallID></Event>")]
    [InlineData("<Event><State> FINISHED\r\n</State><CallID>1</CallID></Event>")]
    [InlineData("<Event><State>Fini&#115;hed</State><CallID>1</CallID></Event>")]
    [InlineData("<Event><State><![CDATA[Finished]]></State><CallID>1</CallID></Event>")]
    [InlineData("<Event><State><!-- c -->Finished</State><CallID>1</CallID></Event>")]
    [InlineData("<Event><State >Finished</State ><CallID>1</CallID></Event>")]
    [InlineData("<Event><State=\"Finished\"><CallID>1</CallID></Event>")]
    [InlineData("<Event><State=\"Finished\"></State><CallID>1</CallID></Event>")]
    [InlineData("<Event><State=\"Finished\"> \r\n </State><CallID>1</CallID></Event>")]
    [InlineData("<Event><State=\"Finished\"/><CallID>1</CallID></Event>")]
    [InlineData("<Event><State=\"Finished\" /><CallID>1</CallID></Event>")]
    [InlineData("<Event><State='Finished' ><CallID>1</CallID></Event>")]
    [InlineData("<Event><State= \"Finished\"><CallID>1</CallID></Event>")]
    [InlineData("<Event><State = \"Finished\"><CallID>1</CallID></Event>")]
    [InlineData("<Event><State=\"Finished\"><CallID>1</CallID></State></Event>")]
    [InlineData("<Event><CallID>1</CallID><State=\"Finished\"></Event>")]
    [InlineData("<Event State=\"Finished\"><CallID>1</CallID></Event>")]
    [InlineData("<Event State=' finished '><CallID>1</CallID></Event>")]
    public void State_EachForm_IsThePropertyAndNoField(string xml)
    {
        AgentEvent told = Xml.Event(xml);

        told.State.ShouldBe(States.Finished);
        FieldListText.Of(told.Fields).ShouldBe("CallID='1'");
        told.Attributes.IsEmpty.ShouldBeTrue();
        told.IsRepaired.ShouldBeFalse();
    }

    [Theory]
    [InlineData("<Event><State>Paused </State></Event>")]
    [InlineData("<Event><State=\"Paused \"></Event>")]
    [InlineData("<Event State=\"Paused \"></Event>")]
    public void State_UnknownWord_IsKeptAsItCame(string xml) => Xml.Event(xml).State.ShouldBe("Paused ");

    [Theory]
    [InlineData("<Event><State>Started</State><State>Finished</State></Event>", "State='Finished'")]
    [InlineData("<Event><State=\"Started\"><State=\"Finished\"></Event>", "State='Finished'")]
    [InlineData("<Event State=\"Started\"><State>Finished</State></Event>", "State='Finished'")]
    [InlineData("<Event><State> </State><State>Started</State></Event>", "State=' '")]
    [InlineData("<Event><State/><State>Started</State></Event>", "State=''")]
    [InlineData("<Event State=\" \"><State>Started</State></Event>", "")]
    public void State_MoreThanOne_TheFirstWithTextCounts(string xml, string fields)
    {
        AgentEvent told = Xml.Event(xml);

        told.State.ShouldBe(States.Started);
        FieldListText.Of(told.Fields).ShouldBe(fields);
    }

    [Fact]
    public void State_DuplicateAttribute_StaysAmongTheAttributes()
    {
        AgentEvent told = Xml.Event("<Event State=\"Started\" State=\"Finished\"/>");

        told.State.ShouldBe(States.Started);
        FieldListText.Of(told.Attributes).ShouldBe("@State='Finished'");
    }

    [Theory]
    [InlineData("<State A=\"x\">Finished</State>", "State='Finished'[@A='x']")]
    [InlineData("<State>Finished<A>x</A></State>", "State='Finished'[A='x']")]
    [InlineData("<State></State>", "State=''")]
    [InlineData("<State>\u00A0</State>", "State='\u00A0'")]
    [InlineData("<State>&#160;</State>", "State='\u00A0'")]
    [InlineData("<Outer><State>Finished</State></Outer>", "Outer=''[State='Finished']")]
    [InlineData("<Outer><State=\"Finished\"></Outer>", "Outer=''[State='Finished']")]
    [InlineData("<state>Finished</state>", "state='Finished'")]
    public void State_ThatIsNoPlainTextOfTheTopLevel_StaysAField(string content, string fields)
    {
        AgentEvent told = Xml.Event($"<Event>{content}</Event>");

        told.State.ShouldBeNull();
        FieldListText.Of(told.Fields).ShouldBe(fields);
    }

    [Theory]
    [InlineData("<A=\"1\"><B>2</B>", "A='1' B='2'")]
    [InlineData("<A=\"1\"></A><B=\"2\"></B>", "A='1' B='2'")]
    [InlineData("<A=\"1\"><B=\"2\"/><C='&lt;&#33;'>", "A='1' B='2' C='<!'")]
    [InlineData("<O><A=\"1\"></A></O>", "O=''[A='1']")]
    [InlineData("<A=\"\"/>", "A=''")]
    public void ShortForm_OfAnyElement_IsItsText(string content, string fields) =>
        FieldListText.Of(Xml.Fields(content)).ShouldBe(fields);
}
