using Router.Protocol.Packets;
using Router.Protocol.Tests.Packets;

namespace Router.Protocol.Tests.Codec;

public class PacketReaderTextTests
{
    [Theory]
    [InlineData("&lt;&gt;&amp;&quot;&apos;", "<>&\"'")]
    [InlineData("a&amp;b", "a&b")]
    [InlineData("&amp;lt;", "&lt;")]
    [InlineData("&#65;&#x42;&#x63;", "ABc")]
    [InlineData("&#1055;&#x41F;", "ПП")]
    [InlineData("&#128512;&#x1F600;&#x01f600;", "😀😀😀")]
    [InlineData("&#9;&#10;&#13;", "\t\n\r")]
    [InlineData("&#x10FFFF;&#xFFFD;&#xE000;&#xD7FF;", "\U0010FFFF\uFFFD\uE000\uD7FF")]
    [InlineData("&#00000065;", "A")]
    [InlineData("  Привет,\r\n мир \t", "  Привет,\r\n мир \t")]
    [InlineData("]]> > \" '", "]]> > \" '")]
    [InlineData("\u007F\u0085\u2028\uFEFF", "\u007F\u0085\u2028\uFEFF")]
    public void Text_WellFormed_IsDecodedAndNotTrimmed(string raw, string expected)
    {
        AgentEvent told = Xml.Event($"<Event><MessageBody>{raw}</MessageBody></Event>");

        told.Fields.GetText("MessageBody").ShouldBe(expected);
        told.IsRepaired.ShouldBeFalse();
    }

    [Theory]
    [InlineData("a & b", "a & b")]
    [InlineData("&", "&")]
    [InlineData("&;", "&;")]
    [InlineData("&nbsp;", "&nbsp;")]
    [InlineData("&LT;", "&LT;")]
    [InlineData("&lt", "&lt")]
    [InlineData("&#;", "&#;")]
    [InlineData("&#x;", "&#x;")]
    [InlineData("&#X41;", "&#X41;")]
    [InlineData("&#-5;", "&#-5;")]
    [InlineData("&#+5;", "&#+5;")]
    [InlineData("&# 65;", "&# 65;")]
    [InlineData("&#0;", "&#0;")]
    [InlineData("&#8;", "&#8;")]
    [InlineData("&#xD800;", "&#xD800;")]
    [InlineData("&#xFFFE;", "&#xFFFE;")]
    [InlineData("&#x110000;", "&#x110000;")]
    [InlineData("&#4294967361;", "&#4294967361;")]
    [InlineData("&#000000000065;", "&#000000000065;")] // longer than any reference that means something
    [InlineData("?a=1&b=2&amp;c", "?a=1&b=2&c")]
    [InlineData("&&amp;&", "&&&")]
    [InlineData("a < b", "a < b")]
    [InlineData("<3 <<< <- <=", "<3 <<< <- <=")]
    [InlineData("< &lt; <", "< < <")]
    [InlineData("\u0000\u0008\u001F", "\u0000\u0008\u001F")]
    [InlineData("\uFFFE\uFFFF", "\uFFFE\uFFFF")]
    public void Text_ThatIsNotWellFormed_IsTakenAsItIsAndFlagged(string raw, string expected)
    {
        AgentEvent told = Xml.Event($"<Event><MessageBody>{raw}</MessageBody></Event>");

        told.Fields.GetText("MessageBody").ShouldBe(expected);
        told.IsRepaired.ShouldBeTrue();
    }

    [Fact]
    public void Text_LoneSurrogates_AreTakenAsTheyAreAndFlagged()
    {
        foreach (string lone in new[] { "\uD83D", "\uDE00", "x\uDE00\uD83Dy", "😀\uD83D" })
        {
            AgentEvent told = Xml.Event($"<Event><MessageBody>{lone}</MessageBody></Event>");

            told.Fields.GetText("MessageBody").ShouldBe(lone);
            told.IsRepaired.ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData("<Event A=\"a&b\"/>", "a&b")]
    [InlineData("<Event A=\"&nbsp;\"/>", "&nbsp;")]
    [InlineData("<Event A=\"\u0001\"/>", "\u0001")]
    [InlineData("<Event A=\"\u0001&amp;\"/>", "\u0001&")]
    public void AttributeValue_ThatIsNotWellFormed_IsTakenAsItIsAndFlagged(string xml, string expected)
    {
        AgentEvent told = Xml.Event(xml);

        told.Attributes.GetText("A").ShouldBe(expected);
        told.IsRepaired.ShouldBeTrue();
    }

    [Theory]
    [InlineData("&lt;&gt;&amp;&quot;&apos;&#65;&#x1F600;", "<>&\"'A😀")]
    [InlineData("a<b>c</b>", "a<b>c</b>")] // no XML, but nothing to repair either: quotes hold it together
    [InlineData("line\r\nbreak\tand tab", "line\r\nbreak\tand tab")]
    public void AttributeValue_WithReferencesAndMarkup_IsDecoded(string raw, string expected)
    {
        AgentEvent told = Xml.Event($"<Event A=\"{raw}\"/>");

        told.Attributes.GetText("A").ShouldBe(expected);
        told.IsRepaired.ShouldBeFalse();
    }

    [Theory]
    [InlineData("<A><![CDATA[<b>&amp;]]></A>", "A='<b>&amp;'")]
    [InlineData("<A>x<![CDATA[ y ]]>z</A>", "A='x y z'")]
    [InlineData("<A><![CDATA[]]></A>", "A=''")]
    [InlineData("<A><![CDATA[]]]]><![CDATA[>]]></A>", "A=']]>'")]
    [InlineData("<A><![CDATA[ ]]><B/></A>", "A=''[B='']")]
    [InlineData("<![CDATA[top]]>", "Text='top'")]
    public void CData_Anywhere_IsTextAsItIs(string content, string fields)
    {
        AgentEvent told = Xml.Event($"<Event>{content}</Event>");

        FieldListText.Of(told.Fields).ShouldBe(fields);
        told.IsRepaired.ShouldBeFalse();
    }

    [Fact]
    public void CData_WithAControlCharacter_IsFlagged() =>
        Xml.Event("<Event><A><![CDATA[\u0001]]></A></Event>").IsRepaired.ShouldBeTrue();

    [Theory]
    [InlineData("<A>x<!-- <b> & -- \u0001 -->y</A>", "A='xy'")]
    [InlineData("<A>x<?pi <b> & ?>y</A>", "A='xy'")]
    [InlineData("<!----><A/><??>", "A=''")]
    [InlineData("<A><!-- c --></A>", "A=''")]
    public void CommentsAndInstructions_Anywhere_AreSkippedUnseen(string content, string fields)
    {
        AgentEvent told = Xml.Event($"<Event>{content}</Event>");

        FieldListText.Of(told.Fields).ShouldBe(fields);
        told.IsRepaired.ShouldBeFalse();
    }

    [Theory]
    [InlineData("\r\n  <A>1</A>\r\n  <B>2</B>\r\n", "A='1' B='2'")]
    [InlineData("<A>\n <B>1</B>\n <C>2</C>\n</A>", "A=''[B='1' C='2']")]
    [InlineData("<A> own <B>1</B> behind </A>", "A=' own '[B='1' Text=' behind ']")]
    [InlineData("<A> </A><B>\n</B>", "A=' ' B='\n'")]
    [InlineData("<A X=\"1\"> </A>", "A=' '[@X='1']")]
    public void BlankText_BetweenElements_IsLeftOutAndInLeavesKept(string content, string fields) =>
        FieldListText.Of(Xml.Fields(content)).ShouldBe(fields);

    [Theory]
    [InlineData("<Неизвестное Атрибут=\"x\">y</Неизвестное>", "Неизвестное='y'[@Атрибут='x']")]
    [InlineData("<a:b-c.d_e1>y</a:b-c.d_e1>", "a:b-c.d_e1='y'")]
    [InlineData("<A/><A></A><A>1</A>", "A='' A='' A='1'")]
    [InlineData("<CounterpartID>1</CounterpartID>", "CounterpartID='1'")]
    [InlineData("<Event><Event/></Event>", "Event=''[Event='']")]
    public void Elements_KnownOrNot_AreKeptUnderTheirNames(string content, string fields) =>
        FieldListText.Of(Xml.Fields(content)).ShouldBe(fields);
}
