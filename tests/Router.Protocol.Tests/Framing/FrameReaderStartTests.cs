using Router.Protocol.Framing;

namespace Router.Protocol.Tests.Framing;

/// <summary>The rules for the first four bytes of a packet, in their order.</summary>
public class FrameReaderStartTests
{
    [Theory]
    [InlineData(new byte[] { 0x02, 0x00, 0x00, 0x00, 0x41, 0x00 })] // the smallest header
    [InlineData(new byte[] { 0x3C, 0x00, 0x00, 0x00 })] // a header of 60 bytes, although it starts like UTF-16
    [InlineData(new byte[] { 0x3C, 0x41, 0x00, 0x00 })] // a header of 16,700 bytes, although it starts like UTF-8
    [InlineData(new byte[] { 0x0A, 0x00, 0x00, 0x00 })] // a header of 10 bytes, although it starts like white space
    [InlineData(new byte[] { 0x3C, 0x00, 0x10, 0x00 })] // under the largest cap a length: no name starts with U+0010
    public void FirstBytes_ThatAreALengthWithinTheCap_AreAHeader(byte[] head)
    {
        byte[] stream = new byte[4 + BitConverter.ToInt32(head)];
        head.CopyTo(stream, 0);

        FrameFeed.Whole(stream, FrameReader.MaxCap).ShouldHaveSingleItem().Form.HasHeader.ShouldBeTrue();
    }

    [Theory]
    [InlineData(new byte[] { 0x3C, 0x00, 0x45, 0x00 }, WireEncoding.Utf16, false)]
    [InlineData(new byte[] { 0x3C, 0x00, 0x3F, 0x00 }, WireEncoding.Utf16, false)]
    [InlineData(new byte[] { 0x3C, 0x00, 0x21, 0x00 }, WireEncoding.Utf16, false)]
    [InlineData(new byte[] { 0x3C, 0x45, 0x76, 0x65 }, WireEncoding.Utf8, false)]
    [InlineData(new byte[] { 0x3C, 0x45, 0x2F, 0x3E }, WireEncoding.Utf8, false)]
    [InlineData(new byte[] { 0x3C, 0xD0, 0x90, 0x2F }, WireEncoding.Utf8, false)]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x3C, 0x00, 0x45, 0x00 }, WireEncoding.Utf16, true)]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x3C, 0x45 }, WireEncoding.Utf8, true)]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x3C, 0x45 }, WireEncoding.Utf8, true)]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x3C, 0x00, 0x45, 0x00 }, WireEncoding.Utf16, true)]
    public void FirstBytes_ThatStartADocument_AreABareOne(byte[] head, WireEncoding encoding, bool hasBom)
    {
        PacketStart.TryReadDocument(head, out FrameForm form, out int bomLength).ShouldBe(System.Buffers.OperationStatus.Done);

        form.ShouldBe(new FrameForm(HasHeader: false, encoding, hasBom));
        bomLength.ShouldBe(hasBom ? (head[0] == 0xFF ? 2 : 3) : 0);
    }

    [Theory]
    [InlineData("00000000")]
    [InlineData("01000000")]
    [InlineData("01001000")] // one more than the default cap
    [InlineData("FFFFFFFF")]
    [InlineData("3C002000")] // the space that no name starts with, and past the default cap
    [InlineData("3C00FF01")]
    [InlineData("45007600")]
    [InlineData("41424344")]
    [InlineData("20202020")] // white space where no bare document was
    [InlineData("FFFE4500")]
    [InlineData("EFBBBF45")]
    [InlineData("EFBB3C45")]
    [InlineData("FEFF003C")] // big-endian
    public void FirstBytes_ThatAreNeither_BreakTheStream(string hex)
    {
        byte[] head = Convert.FromHexString(hex + "0000000000000000");

        bool isUtf16Space = hex.StartsWith("3C002000", StringComparison.Ordinal);
        FrameFeed.Whole(head)[0].ShouldBe(FrameOutcome.Broken(isUtf16Space ? StreamFault.EndOfStream : StreamFault.NotAPacket));
    }

    [Theory]
    [InlineData("FFFE")]
    [InlineData("FFFE3C")]
    [InlineData("FFFE3C00")]
    [InlineData("FFFE3C0045")]
    [InlineData("EFBBBF")]
    [InlineData("EFBBBF3C")]
    [InlineData("EFBBBF3C00")]
    [InlineData("EFBBBF3C0045")]
    [InlineData("3C00")]
    [InlineData("3C0045")]
    public void FirstBytes_ThatMayStillBecomeADocument_WaitForMore(string hex)
    {
        var feed = new FrameFeed();

        feed.ReadUpTo(Convert.FromHexString(hex), isCompleted: false).ShouldBeTrue();
        feed.NeedMoreCount.ShouldBe(1);
    }
}
