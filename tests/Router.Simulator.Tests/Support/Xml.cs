using Router.Protocol.Codec;
using Router.Protocol.Packets;

namespace Router.Simulator.Tests.Support;

/// <summary>Packets from their text.</summary>
internal static class Xml
{
    public static AgentCommand Command(string xml) => Read(xml).ShouldBeOfType<AgentCommand>();

    public static AgentEvent Event(string xml) => Read(xml).ShouldBeOfType<AgentEvent>();

    public static Packet Read(string xml)
    {
        PacketReader.TryParse(xml, out Packet? packet, out PacketError error).ShouldBeTrue(error + xml);
        return packet!;
    }
}
