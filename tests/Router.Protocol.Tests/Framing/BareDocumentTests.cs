using System.Buffers;
using System.Text;
using Router.Protocol.Framing;

namespace Router.Protocol.Tests.Framing;

public class BareDocumentTests
{
    private const int Cap = 1000;

    public static TheoryData<string> Documents =>
    [
        "<Event/>",
        "<Event />",
        "<Event></Event>",
        "<Event></Event >",
        "<Event></Event\r\n>",
        "<Event A=\"/\"></Event>",
        "<Event A='/>'/>",
        "<Event A=\"</Event>\"></Event>",
        "<Event A='\"></Event>'></Event>",
        "<Event A=\"'>\" B='\">'>x</Event>",
        "<Event/ ></Event>",
        "<Event><A B='</Event>'/></Event>",
        "<Event><!-- </Event> --></Event>",
        "<Event><!-- ' \" --></Event>",
        "<Event><!--></Event>--></Event>",
        "<Event><![CDATA[</Event>]]></Event>",
        "<Event><![CDATA[]]]]></Event>",
        "<Event><![CDATA[ ' ]]></Event>",
        "<Event><?pi </Event> ?></Event>",
        "<Event><Event></Event></Event>",
        "<Event><Event/></Event>",
        "<Event><Event A='/'>x</Event></Event>",
        "<Event><Event><Event/></Event ></Event>",
        "<Event><EventX></EventX></Event>",
        "<Event><EventX></Event>",
        "<Event></EventX></Event>",
        "<Event><Even></Even></Event>",
        "<Event><Event-1/><Event.x/><Event:y/><EventЯ/></Event>",
        "<Event></Event-1></Event>",
        "<E><Ev/></E>",
        "<Event><State=\"Finished\"></Event>",
        "<Event><State=\"Finished\"><A>x</A></Event>",
        "<Event><State=\"Finished\"/></Event>",
        "<Event><State=\"</Event>\"></Event>",
        "<Event>it's \"text\" > and <3 < 4 <<</Event>",
        "<Event>a & b</Event>",
        "<Event><</Event>",
        "<Event>\u0001Привет 😀</Event>",
        "<!-- <Event> --><Event/>",
        "<?xml version=\"1.0\"?>\r\n<!-- c --><Event/>",
        "<!DOCTYPE Event><Event/>",
        "<!-- the form needs one ASCII character --><Событие><Соб/></Событие>",
        "<a/>",
        "<_:a.b-1></_:a.b-1>",
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Document_OfEachShape_EndsWithItsRoot(string document)
    {
        foreach (FrameForm form in FrameForm.All.Where(form => !form.HasHeader))
        {
            byte[] stream = [.. Wire.Packet(form, document), .. Wire.Packet(form, "<Next/>")];
            FrameOutcome[] expected = [Wire.Outcome(form, document), Wire.Outcome(form, "<Next/>")];

            FrameFeed.Whole(stream).ShouldBe(expected);
            new FrameFeed { SegmentLength = 1 }.Read(stream, Enumerable.Range(0, stream.Length)).ShouldBe(expected);
        }
    }

    [Theory]
    [InlineData("<Event>")]
    [InlineData("<Event A='/>")]
    [InlineData("<Event><Event></Event>")]
    [InlineData("<Event></EventX>")]
    [InlineData("<Event><!-- </Event>")]
    [InlineData("<Event><!--</Event>->")]
    [InlineData("<Event><![CDATA[</Event>]>")]
    [InlineData("<Event><?</Event>>")]
    [InlineData("<Event></Event")]
    [InlineData("<Event/")]
    [InlineData("<!-- c -->text")]
    public void Document_ThatHasNotEnded_WaitsForMore(string document)
    {
        var feed = new FrameFeed();

        feed.ReadUpTo(Wire.Packet(FrameForm.Client, document), isCompleted: false).ShouldBeTrue();
        feed.NeedMoreCount.ShouldBe(1);
    }

    [Theory]
    [InlineData(WireEncoding.Utf8, false)]
    [InlineData(WireEncoding.Utf8, true)]
    [InlineData(WireEncoding.Utf16, false)]
    [InlineData(WireEncoding.Utf16, true)]
    public void Document_AtTheCapAndOnePast_IsAPacketAndBreaksTheStream(WireEncoding encoding, bool hasBom)
    {
        var form = new FrameForm(HasHeader: false, encoding, hasBom);
        int characters = encoding == WireEncoding.Utf8 ? Cap : Cap / 2;
        string atCap = Document(characters);

        FrameFeed.Whole(Wire.Packet(form, atCap), Cap).ShouldBe([Wire.Outcome(form, atCap)]);
        FrameFeed.Whole(Wire.Packet(form, Document(characters + 1)), Cap).ShouldBe([FrameOutcome.Broken(StreamFault.DocumentTooLong)]);
    }

    [Fact]
    public void Document_PastTheCapByteByByte_BreaksTheStreamAsSoonAsItIs()
    {
        byte[] stream = Wire.Packet(FrameForm.Client, Document(Cap + 1));
        var feed = new FrameFeed(new FrameReader(Cap));

        feed.Read(stream, Enumerable.Range(0, stream.Length)).ShouldBe([FrameOutcome.Broken(StreamFault.DocumentTooLong)]);
        feed.NeedMoreCount.ShouldBe(Cap);
    }

    [Fact]
    public void Document_AsLongAsTheLargestCap_IsAPacket()
    {
        string document = Document(FrameReader.MaxCap);

        FrameFeed.Whole(Wire.Packet(FrameForm.Client, document), FrameReader.MaxCap).ShouldHaveSingleItem()
            .Body.Length.ShouldBe(FrameReader.MaxCap);
    }

    [Theory]
    [InlineData(WireEncoding.Utf8)]
    [InlineData(WireEncoding.Utf16)]
    public void Scan_InSmallPieces_LooksAtNearlyEveryByteOnce(WireEncoding encoding)
    {
        // Repeats that make a scanner begin again: starts of tags, of the root's name, of sections, and ends of sections.
        string[] repeats = ["x", "<", "<A>", "</Even", "<Event/>", "<!-", "<!---", "<![CDATA", "<![CDATA[]]", "<?pi? ?>", "<A B=\"'", " \n", "&"];
        const int PieceLength = 64;
        foreach (string repeat in repeats)
        {
            byte[] bytes = Wire.Text(encoding, "<Event>" + string.Concat(Enumerable.Repeat(repeat, 50_000 / repeat.Length)));
            var document = new BareDocument(new FrameForm(HasHeader: false, encoding), bomLength: 0);
            long looked = 0;
            for (int length = PieceLength; length <= bytes.Length; length += PieceLength)
            {
                looked += length - document.Scanned;
                document.Scan(new ReadOnlySequence<byte>(bytes, 0, length));
            }

            // Only what may be the start of a longer mark is looked at again: shorter than a name, once for each piece.
            looked.ShouldBeLessThan(bytes.Length + (bytes.Length / PieceLength * 20), $"repeats of {repeat}");
        }
    }

    [Fact]
    public void Scan_BehindTheEnd_NeverGoes()
    {
        var document = new BareDocument(FrameForm.Client, bomLength: 0);
        byte[] bytes = Encoding.UTF8.GetBytes("<Event/><Event/>");

        document.Scan(new ReadOnlySequence<byte>(bytes));

        document.IsComplete.ShouldBeTrue();
        document.IsBroken.ShouldBeFalse();
        document.Scanned.ShouldBe(8);
    }

    private static string Document(int length) => "<Event>".PadRight(length - "</Event>".Length, 'x') + "</Event>";
}
