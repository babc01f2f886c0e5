using System.Buffers;
using Router.Protocol.Framing;

namespace Router.Protocol.Tests.Framing;

public class FrameReaderFaultTests
{
    public static TheoryData<FrameForm> Forms => [.. FrameForm.All];

    [Theory]
    [MemberData(nameof(Forms))]
    public void EndOfStream_InsideAPacketOfEachForm_BreaksTheStream(FrameForm form)
    {
        byte[] packet = Wire.Packet(form, "<Event><A>x</A></Event>");

        for (int length = 1; length < packet.Length; length++)
        {
            FrameFeed.Whole(packet.AsMemory(0, length)).ShouldBe([FrameOutcome.Broken(StreamFault.EndOfStream)]);
        }
    }

    [Fact]
    public void EndOfStream_BetweenPackets_IsNoFault()
    {
        FrameFeed.Whole(default).ShouldBeEmpty();
        FrameFeed.Whole(Wire.Packet(FrameForm.App, "<Event/>")).Count.ShouldBe(1);
        FrameFeed.Whole(Wire.Packet(FrameForm.Client, "<Event/>")).Count.ShouldBe(1);
    }

    [Fact]
    public void EndOfStream_BehindPacketsThatAreWhole_ComesAfterThem()
    {
        byte[] stream = [.. Wire.Packet(FrameForm.App, "<Event/>"), .. Wire.Packet(FrameForm.Client, "<Event>")];

        FrameFeed.Whole(stream)
            .ShouldBe([Wire.Outcome(FrameForm.App, "<Event/>"), FrameOutcome.Broken(StreamFault.EndOfStream)]);
    }

    [Theory]
    [InlineData("</Event>")]
    [InlineData("<!-- c --></Event>")]
    [InlineData("<?pi?> </a>")]
    public void BareDocument_WithoutARoot_BreaksTheStream(string document)
    {
        FrameFeed.Whole(Wire.Packet(FrameForm.Client, document)).ShouldBe([FrameOutcome.Broken(StreamFault.NoRoot)]);
        FrameFeed.Whole(Wire.Packet(new FrameForm(false, WireEncoding.Utf16), document)).ShouldBe([FrameOutcome.Broken(StreamFault.NoRoot)]);
    }

    [Fact]
    public void BareDocument_WhoseRootsNameIsTooLong_BreaksTheStream() =>
        FrameFeed.Whole(Wire.Packet(FrameForm.Client, $"<{new string('a', 257)}/>")).ShouldBe([FrameOutcome.Broken(StreamFault.NoRoot)]);

    [Fact]
    public void BareDocument_WhoseRootsNameIsAsLongAsItMayBe_IsAPacket() =>
        FrameFeed.Whole(Wire.Packet(FrameForm.Client, $"<{new string('a', 256)}/>")).ShouldHaveSingleItem()
            .Status.ShouldBe(FrameStatus.Packet);

    [Fact]
    public void DescribeFault_OfALongStream_ShowsTheFirstThirtyTwoBytesBehindWhatWasConsumed()
    {
        byte[] good = Wire.Packet(FrameForm.App, "<Event/>");
        byte[] bad = [.. Enumerable.Range(0xC0, 40).Select(value => (byte)value)];
        var reader = new FrameReader();
        var buffer = new ReadOnlySequence<byte>((byte[])[.. good, .. bad]);

        buffer = buffer.Slice(reader.Read(buffer).Consumed);
        FrameReadResult result = reader.Read(buffer);

        result.StreamFault.ShouldBe(StreamFault.NotAPacket);
        result.DescribeFault(buffer).ShouldBe(
            "neither a packet length nor the start of a document; the bytes are C0C1C2C3C4C5C6C7C8C9CACBCCCDCECFD0D1D2D3D4D5D6D7D8D9DADBDCDDDEDF");
    }

    [Fact]
    public void DescribeFault_OfAStreamInPieces_ShowsWhatThereIs()
    {
        ReadOnlySequence<byte> buffer = Segments.Of(new byte[] { 0, 0, 0, 0, 5 }, 1);

        new FrameReader().Read(buffer).DescribeFault(buffer).ShouldEndWith("; the bytes are 0000000005");
    }

    [Fact]
    public void DescribeFault_OfEachFault_SaysWhichItIs()
    {
        Describe("</a>  "u8.ToArray()).ShouldStartWith("a document without header has no root element");
        Describe("<a>"u8.ToArray()).ShouldStartWith("the stream ends inside a packet");
        Describe("<a>xxxxxxxx"u8.ToArray(), cap: 8).ShouldStartWith("a document without header does not end within the size cap");
    }

    [Fact]
    public void DescribeFault_OfNoFault_SaysSo() =>
        new FrameReader().Read(ReadOnlySequence<byte>.Empty).DescribeFault(ReadOnlySequence<byte>.Empty)
            .ShouldStartWith("nothing is wrong");

    private static string Describe(byte[] bytes, int cap = FrameReader.DefaultCap)
    {
        var buffer = new ReadOnlySequence<byte>(bytes);
        return new FrameReader(cap).Read(buffer, isCompleted: true).DescribeFault(buffer);
    }
}
