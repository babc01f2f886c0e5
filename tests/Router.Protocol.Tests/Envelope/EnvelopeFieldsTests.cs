using System.Text;
using System.Text.Json;
using Router.Protocol.Packets;
using Router.Protocol.Tests.Codec;

namespace Router.Protocol.Tests.Envelope;

public class EnvelopeFieldsTests
{
    [Theory]
    [InlineData("<A>1</A><B> two </B><C/>", """{"A":"1","B":" two ","C":""}""")]
    [InlineData("<A>1</A><B>2</B><A>3</A><A/>", """{"A":["1","3",""],"B":"2"}""")]
    [InlineData("<A>&lt;&amp;</A>", """{"A":"\u003C\u0026"}""")]
    [InlineData("<Own><A>1</A></Own>", """{"Own":{"A":"1"}}""")]
    [InlineData("<Own X=\"1\"/>", """{"Own":{"X":"1"}}""")]
    [InlineData("<Own X=\"1\">t</Own>", """{"Own":{"X":"1","Text":"t"}}""")]
    [InlineData("<Own>t<A>1</A>u</Own>", """{"Own":{"A":"1","Text":["t","u"]}}""")]
    [InlineData("<Own Text=\"a\">t<Text>b</Text></Own>", """{"Own":{"Text":["t","a","b"]}}""")]
    [InlineData("<Own X=\"1\"><X>2</X></Own>", """{"Own":{"X":["1","2"]}}""")]
    [InlineData("<Own/><Own><A/></Own>", """{"Own":["",{"A":""}]}""")]
    [InlineData("text", """{"Text":"text"}""")]
    public void Fields_OfEachShape_KeepEverything(string content, string expected) => Json(content).ShouldBe(expected);

    [Theory]
    [InlineData("<UploadedFiles/>", """{"UploadedFiles":[]}""")]
    [InlineData("<UploadedFiles> \n </UploadedFiles>", """{"UploadedFiles":[]}""")]
    [InlineData("<DownloadedFiles><File Name=\"a\" Size=\"1\"/></DownloadedFiles>", """{"DownloadedFiles":[{"Name":"a","Size":"1"}]}""")]
    [InlineData("<DownloadedFiles><File Name=\"a\"/><File Name=\"b\"/></DownloadedFiles>", """{"DownloadedFiles":[{"Name":"a"},{"Name":"b"}]}""")]
    [InlineData("<Comments><Comment AuthorID=\"1\" DateTime=\"d\">t</Comment></Comments>", """{"Comments":[{"AuthorID":"1","DateTime":"d","Text":"t"}]}""")]
    [InlineData("<Comments><Comment>t</Comment><Comment/></Comments>", """{"Comments":[{"Text":"t"},{}]}""")]
    [InlineData("<Comments>t</Comments>", """{"Comments":[{"Text":"t"}]}""")]
    [InlineData("<Comments><Comment>a</Comment></Comments><Comments><Comment>b</Comment></Comments>", """{"Comments":[{"Text":"a"},{"Text":"b"}]}""")]
    [InlineData("<Comments Total=\"2\"><Comment>a</Comment></Comments>", """{"Comments":[{"Text":"a"}],"Comments.Total":"2"}""")]
    [InlineData("<Comments><Reply><Comment>a</Comment></Reply></Comments>", """{"Comments":[{"Comment":"a"}]}""")]
    [InlineData("<Own Comments=\"t\"/>", """{"Own":{"Comments":"t"}}""")]
    [InlineData("<Own Comments=\"t\"><Comments/></Own>", """{"Own":{"Comments":[{"Text":"t"}]}}""")]
    [InlineData("<Own><Comments/></Own>", """{"Own":{"Comments":[]}}""")]
    public void Lists_OfEachShape_AreArraysOfObjects(string content, string expected) => Json(content).ShouldBe(expected);

    [Theory]
    [InlineData("<Comments Total=\"2\" Total=\"3\"/>", """{"Comments":[],"Comments.Total":["2","3"]}""")]
    [InlineData("<Comments Total=\"2\"/><Comments.Total>3</Comments.Total>", """{"Comments":[],"Comments.Total":["2","3"]}""")]
    [InlineData("<Comments Total=\"2\"/><Comments Total=\"3\"/>", """{"Comments":[],"Comments.Total":["2","3"]}""")]
    public void Lists_WithAnAttributeThatRepeats_KeepBothUnderOneName(string content, string expected) => Json(content).ShouldBe(expected);

    [Fact]
    public void Names_ThatDifferInWhatJsonCannotCarry_ShareOneName()
    {
        string content = "<a\uD800>1</a\uD800><a\uD801>2</a\uD801>";

        using var fields = JsonDocument.Parse(Json(content));
        fields.RootElement.GetProperty("a\uFFFD").EnumerateArray().Select(text => text.GetString()).ShouldBe(["1", "2"]);
    }

    [Fact]
    public void Fields_AHundredThousandDistinct_AreAllThereInTheirOrder()
    {
        var content = new StringBuilder();
        for (int i = 0; i < 100_000; i++)
        {
            content.Append("<f").Append(i).Append("/>");
        }

        using var fields = JsonDocument.Parse(Json(content.ToString()));
        int next = 0;
        foreach (JsonProperty field in fields.RootElement.EnumerateObject())
        {
            field.NameEquals($"f{next++}").ShouldBeTrue();
        }

        next.ShouldBe(100_000);
    }

    [Fact]
    public void Fields_AHundredThousandOfOneName_AreOneArrayInTheirOrder()
    {
        var content = new StringBuilder();
        for (int i = 0; i < 100_000; i++)
        {
            content.Append("<f>").Append(i).Append("</f>");
        }

        using var fields = JsonDocument.Parse(Json(content.ToString()));
        JsonElement array = fields.RootElement.GetProperty("f");
        array.GetArrayLength().ShouldBe(100_000);
        int next = 0;
        foreach (JsonElement text in array.EnumerateArray())
        {
            text.ValueEquals($"{next++}").ShouldBeTrue();
        }
    }

    [Fact]
    public void Fields_AsDeepAsAPacketMayBe_AreWritten()
    {
        const int Levels = PacketLimits.MaxDepth - 1;
        string content = string.Concat(Enumerable.Repeat("<A>", Levels)) + "x" + string.Concat(Enumerable.Repeat("</A>", Levels));

        Json(content).Count(c => c == '{').ShouldBe(Levels);
    }

    private static string Json(string content) => EnvelopeJson.FieldsOf(Xml.Event($"<Event>{content}</Event>"));
}
