using System.Globalization;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Sinks.Abstractions;

namespace Router.Sinks.Testing;

/// <summary>Deliveries of missed calls: number 7 is call 7, of a caller of its own.</summary>
public static class TestDeliveries
{
    /// <summary>When they were read.</summary>
    public static DateTimeOffset ReceivedAt { get; } = new(2015, 3, 25, 12, 0, 1, TimeSpan.Zero);

    /// <summary>The caller of a call: eleven digits that end with its number.</summary>
    public static string PhoneOf(int number) => (79_000_000_000 + number).ToString(CultureInfo.InvariantCulture);

    /// <summary>The number of the call that a caller's phone belongs to.</summary>
    public static int NumberOf(string phone) => (int)(long.Parse(phone, CultureInfo.InvariantCulture) - 79_000_000_000);

    /// <summary>The <c>CallID</c> of a call.</summary>
    public static string CallIdOf(int number) => new Guid(number, 0x5537, 0x513c, 0xf8, 0xd6, 0xaa, 0xe0, 0xc9, 0x49, 0x93, 0x78).ToString();

    /// <summary>A missed call of a client.</summary>
    public static AgentEvent Call(int number) => new()
    {
        Time = new DateTimeOffset(2015, 3, 25, 12, 0, 0, TimeSpan.Zero),
        Mode = Modes.ServicesClients,
        Object = Objects.Call,
        State = States.Finished,
        Initiator = Initiators.Incoming,
        Fields = FieldList.Of(
            (FieldNames.CallID, CallIdOf(number)),
            (FieldNames.StartTime, "2015-03-25T15:00:00"),
            (FieldNames.EndTime, "2015-03-25T15:00:20"),
            (FieldNames.CallFrom, PhoneOf(number)),
            (FieldNames.CallTo, "271914"),
            (FieldNames.Duration, "20"),
            (FieldNames.BillSec, "0"),
            (FieldNames.CallResult, CallResults.RejectedByCaller)),
    };

    /// <summary>An event as the journal has it.</summary>
    /// <param name="packet">What the app told; by default <see cref="Call"/>.</param>
    /// <param name="number">Its number in the journal.</param>
    /// <param name="key">What orders it; by default a key of its own.</param>
    public static RoutedEvent Routed(AgentEvent? packet = null, int number = 1, string? key = null) => new()
    {
        Id = new Guid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1),
        Login = "271914",
        ReceivedAt = ReceivedAt,
        Sequence = number,
        Key = key ?? $"271914/call-{number}",
        Packet = packet ?? Call(number),
    };

    /// <summary>A delivery at its first attempt.</summary>
    /// <param name="number">The number of the call, of the event and of the delivery.</param>
    /// <param name="key">What orders it; by default a key of its own.</param>
    /// <param name="text">The text for people; by default it names the caller.</param>
    /// <param name="packet">What the app told; by default <see cref="Call"/>.</param>
    /// <param name="target">The target's options; by default <see cref="NoTarget"/>.</param>
    public static Delivery Of(int number = 1, string? key = null, string? text = null, AgentEvent? packet = null, object? target = null) => new()
    {
        Id = $"delivery-{number}",
        Event = Routed(packet, number, key),
        Text = text ?? $"Missed call from {PhoneOf(number)}",
        Target = target ?? new NoTarget(),
        Route = "missed calls",
        Attempt = 1,
    };
}
