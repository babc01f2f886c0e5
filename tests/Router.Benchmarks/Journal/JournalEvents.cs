using Router.Benchmarks.Protocol;
using Router.Journal.Records;
using Router.Protocol.Packets;

namespace Router.Benchmarks.Journal;

/// <summary>Events as a login's actor hands them to the journal: each the same Call.Finished with an id of its own, for one sink.</summary>
internal static class JournalEvents
{
    public const string Sink = "archive";

    private static readonly AgentEvent Packet = new DecodeBenchmarks().Decode();
    private static readonly JournaledDestination[] Destinations =
        [new(Sink, "", "everything", new Dictionary<string, string>(StringComparer.Ordinal))];

    /// <summary>A batch of new events.</summary>
    public static EventRecord[] Batch(int count)
    {
        var records = new EventRecord[count];
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        for (int i = 0; i < count; i++)
        {
            records[i] = new EventRecord
            {
                Id = Guid.CreateVersion7(),
                Login = "271914",
                At = now,
                Key = "271914/Call/74237de05537513cf8d6aae0c9499378",
                Packet = Packet,
                Bytes = CallFinishedPacket.Body,
                IsPacketInBytes = true,
                Revision = 1,
                Destinations = Destinations,
            };
        }

        return records;
    }
}
