using System.Buffers;
using Router.Protocol.Codec;
using Router.Protocol.Framing;
using Router.Protocol.Packets;

namespace Router.Protocol.Tests.Codec;

public class PacketReaderFaultTests
{
    public static TheoryData<PacketFault> Faults => [.. Enum.GetValues<PacketFault>()];

    [Theory]
    [InlineData("", PacketFault.NoRoot)]
    [InlineData("   ", PacketFault.NoRoot)]
    [InlineData("text", PacketFault.NoRoot)]
    [InlineData("<!-- c -->", PacketFault.NoRoot)]
    [InlineData("<?xml version=\"1.0\"?>", PacketFault.NoRoot)]
    [InlineData("\uFEFF\uFEFF<Event/>", PacketFault.NoRoot)]
    [InlineData("<event/>", PacketFault.UnknownRoot)]
    [InlineData("<Events/>", PacketFault.UnknownRoot)]
    [InlineData("<Событие/>", PacketFault.UnknownRoot)]
    [InlineData("<", PacketFault.UnexpectedEnd)]
    [InlineData("<!-- c", PacketFault.UnexpectedEnd)]
    [InlineData("<?xml", PacketFault.UnexpectedEnd)]
    [InlineData("<Event", PacketFault.UnexpectedEnd)]
    [InlineData("<Event A", PacketFault.UnexpectedEnd)]
    [InlineData("<Event A=", PacketFault.UnexpectedEnd)]
    [InlineData("<Event A=\"", PacketFault.UnexpectedEnd)]
    [InlineData("<Event A=\"x", PacketFault.UnexpectedEnd)]
    [InlineData("<Event /", PacketFault.UnexpectedEnd)]
    [InlineData("<Event>", PacketFault.UnexpectedEnd)]
    [InlineData("<Event>text", PacketFault.UnexpectedEnd)]
    [InlineData("<Event><", PacketFault.UnexpectedEnd)]
    [InlineData("<Event><A", PacketFault.UnexpectedEnd)]
    [InlineData("<Event><A>", PacketFault.UnexpectedEnd)]
    [InlineData("<Event><A>x</A>", PacketFault.UnexpectedEnd)]
    [InlineData("<Event></", PacketFault.UnexpectedEnd)]
    [InlineData("<Event></Event", PacketFault.UnexpectedEnd)]
    [InlineData("<Event></Event ", PacketFault.UnexpectedEnd)]
    [InlineData("<Event><State=\"x", PacketFault.UnexpectedEnd)]
    [InlineData("<Event><!-- c", PacketFault.UnexpectedEnd)]
    [InlineData("<Event><![CDATA[ c", PacketFault.UnexpectedEnd)]
    [InlineData("<Event><?pi", PacketFault.UnexpectedEnd)]
    [InlineData("<Event/><!--", PacketFault.UnexpectedEnd)]
    [InlineData("< Event/>", PacketFault.BadTag)]
    [InlineData("<1/>", PacketFault.BadTag)]
    [InlineData("<Event A/>", PacketFault.BadTag)]
    [InlineData("<Event A=x/>", PacketFault.BadTag)]
    [InlineData("<Event / >", PacketFault.BadTag)]
    [InlineData("<Event =\"x\"/>", PacketFault.BadTag)]
    [InlineData("<Event><A B></A></Event>", PacketFault.BadTag)]
    [InlineData("<Event><A=\"x\"B=\"y\"></Event>", PacketFault.BadTag)]
    [InlineData("<Event></1></Event>", PacketFault.BadTag)]
    [InlineData("<Event></ Event>", PacketFault.BadTag)]
    [InlineData("<Event></Event A=\"x\">", PacketFault.BadTag)]
    [InlineData("<Event><!ELEMENT a></Event>", PacketFault.BadTag)]
    [InlineData("<Event></A></Event>", PacketFault.MismatchedEndTag)]
    [InlineData("<Event></event>", PacketFault.MismatchedEndTag)]
    [InlineData("<Event><A></B></A></Event>", PacketFault.MismatchedEndTag)]
    [InlineData("<Event><A></Event></A>", PacketFault.MismatchedEndTag)]
    [InlineData("<Event><State=\"x\"/></State></Event>", PacketFault.MismatchedEndTag)]
    [InlineData("<Event><State=\"x\"></State></State></Event>", PacketFault.MismatchedEndTag)]
    [InlineData("<!DOCTYPE Event><Event/>", PacketFault.DocumentType)]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x \"y\">]><Event/>", PacketFault.DocumentType)]
    [InlineData("<Event><!DOCTYPE a></Event>", PacketFault.DocumentType)]
    [InlineData("<Event/><!DOCTYPE a>", PacketFault.DocumentType)]
    [InlineData("<Event/>x", PacketFault.TrailingContent)]
    [InlineData("<Event></Event><Event/>", PacketFault.TrailingContent)]
    [InlineData("<Event/>\0", PacketFault.TrailingContent)]
    public void Malformed_EachCause_HasItsFault(string xml, PacketFault fault)
    {
        PacketError error = Xml.Fault(xml);

        error.Fault.ShouldBe(fault);
        error.Position.ShouldBeInRange(0, xml.Length);
    }

    [Fact]
    public void OddLength_OfUtf16_IsMalformed()
    {
        var frame = new Frame(new ReadOnlySequence<byte>(new byte[3]), FrameForm.App);

        PacketReader.TryRead(frame, out Packet? packet, out PacketError error).ShouldBeFalse();
        packet.ShouldBeNull();
        error.Fault.ShouldBe(PacketFault.OddLength);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void PacketError_OfEveryFault_IsASentenceOfItsOwn(PacketFault fault)
    {
        string sentence = new PacketError(fault, 7).ToString();

        sentence.ShouldContain(' ');
        sentence.ShouldNotContain(fault.ToString(), Case.Sensitive);
        if (fault is not (PacketFault.None or PacketFault.OddLength))
        {
            sentence.ShouldEndWith(", at character 7");
        }
    }

    [Fact]
    public void Position_OfAnEndTagThatDoesNotFit_IsItsFirstCharacter() =>
        Xml.Fault("<Event><A>x</B></A></Event>").ShouldBe(new PacketError(PacketFault.MismatchedEndTag, 11));
}
