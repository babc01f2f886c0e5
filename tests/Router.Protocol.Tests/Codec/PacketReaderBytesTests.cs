using System.Buffers;
using System.Text;
using Router.Protocol.Codec;
using Router.Protocol.Framing;
using Router.Protocol.Packets;
using Router.Protocol.Tests.Framing;
using Router.Protocol.Tests.Packets;

namespace Router.Protocol.Tests.Codec;

public class PacketReaderBytesTests
{
    private const string Sample = "<Event Mode=\"Softphone\"><MessageBody>Привет 😀</MessageBody><Own A=\"é\">x</Own></Event>";

    public static TheoryData<WireEncoding, int> Pieces => new()
    {
        { WireEncoding.Utf16, 1 },
        { WireEncoding.Utf16, 3 },
        { WireEncoding.Utf16, int.MaxValue },
        { WireEncoding.Utf8, 1 },
        { WireEncoding.Utf8, 3 },
        { WireEncoding.Utf8, int.MaxValue },
    };

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Bytes_InPiecesOfEachEncoding_AreTheSamePacket(WireEncoding encoding, int pieceLength)
    {
        Packet packet = Read(Segments.Of(Encode(encoding, Sample), pieceLength), encoding);

        FieldListText.Of(packet.Fields).ShouldBe("MessageBody='Привет 😀' Own='x'[@A='é']");
        packet.IsRepaired.ShouldBeFalse();
    }

    [Theory]
    [InlineData(WireEncoding.Utf16)]
    [InlineData(WireEncoding.Utf8)]
    public void Packet_BufferOverwrittenAfterwards_StaysRight(WireEncoding encoding)
    {
        byte[] bytes = Encode(encoding, Sample);
        Packet packet = Read(new ReadOnlySequence<byte>(bytes), encoding);

        bytes.AsSpan().Fill(0x3C);
        Read(new ReadOnlySequence<byte>(Encode(encoding, "<Event><Other>zzzzzzzzzzzzzzzzzzzzz</Other></Event>")), encoding);

        FieldListText.Of(packet.Fields).ShouldBe("MessageBody='Привет 😀' Own='x'[@A='é']");
    }

    [Fact]
    public void Utf8_ThatIsBroken_IsReplacedAndFlagged()
    {
        byte[] bytes = [.. "<Event><A>x"u8, 0xC3, .. "y"u8, 0xED, 0xA0, 0xBD, .. "</A></Event>"u8];

        Packet packet = Read(new ReadOnlySequence<byte>(bytes), WireEncoding.Utf8);

        packet.Fields.GetText("A").ShouldStartWith("x\uFFFDy\uFFFD");
        packet.IsRepaired.ShouldBeTrue();
    }

    [Fact]
    public void Empty_InEachEncoding_HasNoRoot()
    {
        foreach (WireEncoding encoding in Enum.GetValues<WireEncoding>())
        {
            var frame = new Frame(ReadOnlySequence<byte>.Empty, new FrameForm(HasHeader: true, encoding));

            PacketReader.TryRead(frame, out _, out PacketError error).ShouldBeFalse();
            error.Fault.ShouldBe(PacketFault.NoRoot);
        }
    }

    private static byte[] Encode(WireEncoding encoding, string xml) =>
        (encoding == WireEncoding.Utf8 ? Encoding.UTF8 : Encoding.Unicode).GetBytes(xml);

    private static Packet Read(ReadOnlySequence<byte> body, WireEncoding encoding)
    {
        PacketReader.TryRead(new Frame(body, new FrameForm(HasHeader: true, encoding)), out Packet? packet, out PacketError error)
            .ShouldBeTrue(error.ToString());
        return packet.ShouldNotBeNull();
    }
}
