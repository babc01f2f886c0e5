using System.Buffers;
using FsCheck.Xunit;
using Router.Protocol.Codec;
using Router.Protocol.Framing;
using Router.Protocol.Packets;

namespace Router.Protocol.Tests.Properties;

[Properties(Arbitrary = [typeof(WireArbitraries)], MaxTest = 2000, EndSize = 60)]
public class CodecProperties
{
    [Property]
    public void AgentEvent_EncodedAndDecodedInEveryForm_IsTheSame(AgentEvent told) => IsTheSameInEveryForm(told);

    [Property]
    public void AgentCommand_EncodedAndDecodedInEveryForm_IsTheSame(AgentCommand command) => IsTheSameInEveryForm(command);

    [Property]
    public void CommandResult_EncodedAndDecodedInEveryForm_IsTheSame(CommandResult result) => IsTheSameInEveryForm(result);

    [Property]
    public void Packet_ReadTwice_IsEqual(Packet packet)
    {
        string xml = PacketWriter.ToXml(packet);

        PacketContent.ShouldBeSame(Parse(xml), Parse(xml));
    }

    [Property]
    public void Packet_WrittenAgain_HasTheSameText(Packet packet)
    {
        string xml = PacketWriter.ToXml(packet);

        PacketWriter.ToXml(Parse(xml)).ShouldBe(xml);
    }

    [Property]
    public void Packet_BufferOverwrittenAfterwards_StaysTheSame(Packet packet, FrameForm form)
    {
        if (form.Encoding == WireEncoding.Utf8 && PacketContent.HoldsLoneSurrogate(packet))
        {
            return;
        }

        byte[] bytes = Encode(packet, form);
        Packet decoded = Decode(bytes);
        Array.Fill(bytes, (byte)'<');
        Parse("<Event><MessageBody>another packet</MessageBody></Event>");

        PacketContent.ShouldBeSame(decoded, packet);
    }

    [Property]
    public void Utf8_OfTextWithLoneSurrogates_IsDecodedWithReplacements(Packet packet)
    {
        Packet decoded = Decode(Encode(packet, FrameForm.Client));

        PacketContent.HoldsLoneSurrogate(decoded).ShouldBeFalse();
    }

    private static void IsTheSameInEveryForm(Packet packet)
    {
        bool holdsLoneSurrogate = PacketContent.HoldsLoneSurrogate(packet);
        bool holdsForbidden = PacketContent.HoldsForbidden(packet);
        foreach (FrameForm form in FrameForm.All)
        {
            if (form.Encoding == WireEncoding.Utf8 && holdsLoneSurrogate)
            {
                continue;
            }

            Packet decoded = Decode(Encode(packet, form));

            PacketContent.ShouldBeSame(decoded, packet);
            decoded.IsRepaired.ShouldBe(holdsForbidden);
        }
    }

    private static byte[] Encode(Packet packet, FrameForm form)
    {
        var output = new ArrayBufferWriter<byte>();
        PacketWriter.Write(output, packet, form);
        return output.WrittenSpan.ToArray();
    }

    private static Packet Decode(byte[] bytes)
    {
        var buffer = new ReadOnlySequence<byte>(bytes);
        FrameReadResult result = new FrameReader().Read(buffer, isCompleted: true);
        result.Status.ShouldBe(FrameStatus.Packet);
        buffer.Slice(result.Consumed).IsEmpty.ShouldBeTrue("the packet ends where its bytes end");
        PacketReader.TryRead(result.Frame, out Packet? packet, out PacketError error).ShouldBeTrue(error.ToString());
        return packet.ShouldNotBeNull();
    }

    private static Packet Parse(string xml)
    {
        PacketReader.TryParse(xml, out Packet? packet, out PacketError error).ShouldBeTrue(error.ToString());
        return packet.ShouldNotBeNull();
    }
}
