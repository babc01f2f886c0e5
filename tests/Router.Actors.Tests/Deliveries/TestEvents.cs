using Router.Journal.Records;
using Router.Protocol.Packets;

namespace Router.Actors.Tests.Deliveries;

/// <summary>Events on their way to sinks.</summary>
internal static class TestEvents
{
    public static EventRecord Of(string key, DateTimeOffset at, params IReadOnlyList<string> sinks) =>
        To(key, at, [.. sinks.Select(sink => Destination(sink))]);

    public static EventRecord To(string key, DateTimeOffset at, IReadOnlyList<JournaledDestination> destinations) => new()
    {
        Id = Guid.CreateVersion7(),
        Login = "sim-1",
        At = at,
        Key = key,
        Packet = new AgentEvent { Object = "Call" },
        Bytes = new byte[64],
        Revision = 1,
        Destinations = destinations,
    };

    public static JournaledDestination Destination(string sink, string address = "", bool isSuppressed = false) =>
        new(sink, address, "to " + sink, new Dictionary<string, string>(StringComparer.Ordinal), isSuppressed);
}
