using Router.Protocol.Codec;
using Router.Protocol.Packets;
using Router.Protocol.Values;

namespace Router.Simulator.Tests.Support;

/// <summary>Events as texts to compare.</summary>
internal static class EventText
{
    public static string Of(AgentEvent @event) => PacketWriter.ToXml(@event);

    /// <summary>The same with every time blanked.</summary>
    public static string WithoutTimes(AgentEvent @event) => Of(new EventEdit(@event)
    {
        Time = null,
        Fields = FieldCopy.Map(@event.Fields, static (_, text) => WireTime.TryParse(text, out WireTime _) ? "time" : text),
    }.ToEvent());
}
