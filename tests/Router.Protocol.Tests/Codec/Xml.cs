using Router.Protocol.Codec;
using Router.Protocol.Packets;

namespace Router.Protocol.Tests.Codec;

/// <summary>Reads packets out of literals.</summary>
internal static class Xml
{
    public static Packet Read(string xml)
    {
        PacketReader.TryParse(xml, out Packet? packet, out PacketError error).ShouldBeTrue($"{error} in {xml}");
        error.ShouldBe(default);
        return packet.ShouldNotBeNull();
    }

    public static AgentEvent Event(string xml) => Read(xml).ShouldBeOfType<AgentEvent>();

    /// <summary>The fields of an event with this content.</summary>
    public static FieldList Fields(string content) => Event($"<Event>{content}</Event>").Fields;

    public static PacketError Fault(string xml)
    {
        PacketReader.TryParse(xml, out Packet? packet, out PacketError error).ShouldBeFalse($"read: {xml}");
        packet.ShouldBeNull();
        return error;
    }
}
