using System.Text;
using Router.Protocol.Codec;
using Router.Protocol.Packets;

namespace Router.Protocol.Tests.Codec;

public class PacketReaderLimitTests
{
    [Theory]
    [InlineData("CallID")]
    [InlineData("Unknown")]
    public void Depth_AtTheLimit_IsRead(string name)
    {
        FieldList fields = Xml.Read(Nested(name, PacketLimits.MaxDepth)).Fields;

        for (int depth = 2; depth < PacketLimits.MaxDepth; depth++)
        {
            fields.TryGet(name, out Field field).ShouldBeTrue();
            fields = field.Children;
        }

        fields.GetText(name).ShouldBe("x");
    }

    [Theory]
    [InlineData("CallID")]
    [InlineData("Unknown")]
    public void Depth_OnePastTheLimit_IsTooDeep(string name) =>
        Xml.Fault(Nested(name, PacketLimits.MaxDepth + 1)).Fault.ShouldBe(PacketFault.TooDeep);

    [Fact]
    public void Depth_OfOpenTagsAlone_IsTooDeepLongBeforeTheEnd() =>
        Xml.Fault("<Event>" + string.Concat(Enumerable.Repeat("<A>", 100_000))).Fault.ShouldBe(PacketFault.TooDeep);

    [Fact]
    public void Depth_OfShortForms_NeverGrows() =>
        Xml.Fields(string.Concat(Enumerable.Repeat("<A=\"1\">", 1000))).Count().ShouldBe(1000);

    [Fact]
    public void Attributes_AtTheLimit_AreRead()
    {
        Xml.Read($"<Event{Attributes(PacketLimits.MaxAttributes)}/>").Attributes.Count().ShouldBe(PacketLimits.MaxAttributes);
        Xml.Fields($"<A{Attributes(PacketLimits.MaxAttributes)}/>").TryGet("A", out Field field).ShouldBeTrue();
        field.Children.Count().ShouldBe(PacketLimits.MaxAttributes);
    }

    [Fact]
    public void Attributes_OnePastTheLimit_AreTooMany()
    {
        Xml.Fault($"<Event{Attributes(PacketLimits.MaxAttributes + 1)}/>").Fault.ShouldBe(PacketFault.TooManyAttributes);
        Xml.Fault($"<Event><A{Attributes(PacketLimits.MaxAttributes + 1)}/></Event>").Fault.ShouldBe(PacketFault.TooManyAttributes);
    }

    [Theory]
    [InlineData("<Event><{0}>x</{0}></Event>")]
    [InlineData("<Event><{0}=\"x\"></Event>")]
    [InlineData("<Event {0}=\"x\"></Event>")]
    [InlineData("<Event><A {0}=\"x\"/></Event>")]
    public void Name_AtTheLimitAndOnePast_IsReadAndTooLong(string format)
    {
        var xml = CompositeFormat.Parse(format);

        Xml.Read(string.Format(null, xml, new string('n', PacketLimits.MaxNameLength)));
        Xml.Fault(string.Format(null, xml, new string('n', PacketLimits.MaxNameLength + 1))).Fault.ShouldBe(PacketFault.NameTooLong);
    }

    [Fact]
    public void Name_OfTheRootPastTheLimit_IsAnUnknownRoot() =>
        Xml.Fault($"<{new string('E', 1000)}/>").Fault.ShouldBe(PacketFault.UnknownRoot);

    [Fact]
    public void Text_OfAMillionCharacters_IsReadWhole()
    {
        string text = new('ж', 1_000_000);

        Xml.Fields($"<MessageBody>{text}</MessageBody>").GetText("MessageBody").ShouldBe(text);
    }

    [Fact]
    public void Fields_ByTheHundredThousand_AreAllRead() =>
        Xml.Fields(string.Concat(Enumerable.Repeat("<A/>", 100_000))).Count().ShouldBe(100_000);

    private static string Nested(string name, int depth)
    {
        var xml = new StringBuilder("<Event>");
        for (int level = 2; level <= depth; level++)
        {
            xml.Append('<').Append(name).Append('>');
        }

        xml.Append('x');
        for (int level = 2; level <= depth; level++)
        {
            xml.Append("</").Append(name).Append('>');
        }

        return xml.Append("</Event>").ToString();
    }

    private static string Attributes(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $" a{i}=\"{i}\""));
}
