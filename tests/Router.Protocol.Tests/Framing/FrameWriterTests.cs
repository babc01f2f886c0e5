using System.Buffers;
using Router.Protocol.Framing;

namespace Router.Protocol.Tests.Framing;

public class FrameWriterTests
{
    public static TheoryData<FrameForm> Forms => [.. FrameForm.All];

    [Theory]
    [InlineData(true, WireEncoding.Utf16, false, "060000003C0061003E00")]
    [InlineData(true, WireEncoding.Utf16, true, "08000000FFFE3C0061003E00")]
    [InlineData(true, WireEncoding.Utf8, false, "030000003C613E")]
    [InlineData(true, WireEncoding.Utf8, true, "06000000EFBBBF3C613E")]
    [InlineData(false, WireEncoding.Utf16, false, "3C0061003E00")]
    [InlineData(false, WireEncoding.Utf16, true, "FFFE3C0061003E00")]
    [InlineData(false, WireEncoding.Utf8, false, "3C613E")]
    [InlineData(false, WireEncoding.Utf8, true, "EFBBBF3C613E")]
    public void Write_EachForm_HasTheseBytes(bool hasHeader, WireEncoding encoding, bool hasBom, string hex) =>
        Convert.ToHexString(Wire.Packet(new FrameForm(hasHeader, encoding, hasBom), "<a>")).ShouldBe(hex);

    [Fact]
    public void All_Always_AreEightDifferentForms() => FrameForm.All.Distinct().Count().ShouldBe(8);

    [Fact]
    public void Write_LoneSurrogateInUtf16_GoesOutAsItIs() =>
        Convert.ToHexString(Wire.Packet(new FrameForm(false, WireEncoding.Utf16), "\uD83D")).ShouldBe("3DD8");

    [Theory]
    [MemberData(nameof(Forms))]
    public void Write_AtTheLargestCapAndOnePast_WritesAndThrows(FrameForm form)
    {
        int unit = form.Encoding == WireEncoding.Utf8 ? 1 : 2;
        int bom = form.HasBom ? (form.Encoding == WireEncoding.Utf8 ? 3 : 2) : 0;
        int header = form.HasHeader ? 4 : 0;
        int fits = (FrameReader.MaxCap - bom) / unit;

        Wire.Packet(form, new string('x', fits)).Length.ShouldBe(header + bom + (fits * unit));
        Should.Throw<ArgumentException>(() => Wire.Packet(form, new string('x', fits + 1)));
    }

    [Fact]
    public void Write_SeveralPackets_AppendsThem()
    {
        var output = new ArrayBufferWriter<byte>();

        FrameWriter.Write(output, "<a/>", FrameForm.Client);
        FrameWriter.Write(output, "<b/>", FrameForm.Client);

        output.WrittenSpan.ToArray().ShouldBe("<a/><b/>"u8.ToArray());
    }

    [Fact]
    public void Write_WithoutOutput_Throws() => Should.Throw<ArgumentNullException>(() => FrameWriter.Write(null!, "<a/>", FrameForm.App));
}
