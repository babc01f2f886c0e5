using Router.Journal.Progress;
using Router.Journal.Records;
using Router.Protocol.Packets;

namespace Router.Journal.Tests;

/// <summary>Records to journal.</summary>
public static class TestRecords
{
    public static readonly DateTimeOffset Start = new(2026, 3, 25, 12, 0, 0, TimeSpan.Zero);

    public static EventRecord Event(string key, params IReadOnlyList<string> sinks) =>
        Event(key, Start, [.. sinks.Select(sink => new JournaledDestination(sink, "", "route to " + sink, Texts()))]);

    public static EventRecord Event(string key, DateTimeOffset at, IReadOnlyList<JournaledDestination> destinations) => new()
    {
        Id = Guid.CreateVersion7(),
        Login = "271914",
        At = at,
        Key = key,
        Packet = new AgentEvent { Object = "Call", Mode = "Softphone", State = "Finished" },
        Bytes = new byte[100],
        Revision = 1,
        Destinations = destinations,
    };

    public static JournaledDestination Destination(string sink, string address = "", string route = "route", bool isSuppressed = false) =>
        new(sink, address, route, Texts(("chat", address)), isSuppressed);

    public static IReadOnlyDictionary<string, string> Texts(params IReadOnlyList<(string Name, string Text)> texts) =>
        texts.ToDictionary(item => item.Name, item => item.Text, StringComparer.Ordinal);

    public static GapRecord Gap() => new()
    {
        Id = Guid.CreateVersion7(),
        Login = "271914",
        At = Start,
        From = Start.AddMinutes(-1),
        Reason = "the pipe was closed",
        SubscriptionsLost = [],
    };

    public static SinkProgress Settled(string sink, long cursor) => new() { Sink = sink, Cursor = cursor };

    public static DeliveryRow Row(EventRecord record, long sequence, string sink, DeliveryRowState state, int attempts = 1) => new()
    {
        DeliveryId = DeliveryId.Of(record.Id, sink, ""),
        Sequence = sequence,
        Destination = 0,
        Key = record.Key,
        State = state,
        Attempts = attempts,
        Since = Start,
        Reason = attempts == 0 ? "" : "503",
    };
}
