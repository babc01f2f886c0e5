using System.Globalization;
using Router.Protocol.Codec;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Routing.Trials;
using Router.Sinks.Abstractions;

namespace Router.Sinks.Tests.Support;

/// <summary>Short ways to an event and a delivery.</summary>
internal static class Events
{
    public static readonly DateTimeOffset ReceivedAt = new(2015, 3, 25, 12, 0, 1, TimeSpan.Zero);

    public static AgentEvent Sample(string name) => SampleEvents.Find(name).ShouldNotBeNull();

    /// <summary>A missed call from that number: every sink shows who called.</summary>
    public static AgentEvent Call(int number) => new()
    {
        Time = new DateTimeOffset(2015, 3, 25, 12, 0, 0, TimeSpan.Zero),
        Mode = Modes.ServicesClients,
        Object = Objects.Call,
        State = States.Finished,
        Initiator = Initiators.Incoming,
        Fields = FieldList.Of(
            (FieldNames.CallID, "74237de0-5537-513c-f8d6-aae0c9499378"),
            (FieldNames.CallFrom, number.ToString(CultureInfo.InvariantCulture)),
            (FieldNames.CallResult, CallResults.RejectedByCaller)),
    };

    public static AgentEvent Read(string xml)
    {
        PacketReader.TryParse(xml, out Packet? packet, out _).ShouldBeTrue();
        return packet.ShouldBeOfType<AgentEvent>();
    }

    public static RoutedEvent Routed(AgentEvent? packet = null, int number = 1, string key = "271914/call-1") => new()
    {
        Id = new Guid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1),
        Login = "271914",
        ReceivedAt = ReceivedAt,
        Sequence = number,
        Key = key,
        Packet = packet ?? Call(number),
    };

    public static Delivery Delivery(int number = 1, string key = "271914/call-1", string text = "", AgentEvent? packet = null, string? id = null) => new()
    {
        Id = id ?? $"delivery-{number}",
        Event = Routed(packet, number, key),
        Text = text,
        Target = new NoTarget(),
        Route = "missed calls",
        Attempt = 1,
    };

    public static Delivery[] Deliveries(int count) => [.. Enumerable.Range(1, count).Select(number => Delivery(number, $"key-{number}"))];
}
