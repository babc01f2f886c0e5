using Router.Host.Configuration;
using Router.Host.History;
using Router.Journal;
using Router.Journal.InMemory;
using Router.Journal.Progress;
using Router.Journal.Records;
using Router.Protocol.Packets;

namespace Router.Host.Tests.History;

/// <summary>A journal in memory that a test writes by hand, one event a minute from 10:00 in Moscow on.</summary>
internal sealed class SampleJournal
{
    public static readonly DateTimeOffset Start = new(2026, 1, 14, 7, 0, 0, TimeSpan.Zero);

    /// <summary>Where the failing sink's target says so.</summary>
    public static readonly Dictionary<string, string> Options = new(StringComparer.Ordinal) { ["sink"] = "crm", ["key"] = "letmein" };

    public InMemoryJournalStore Store { get; } = new();

    private DateTimeOffset _next = Start;

    /// <summary>Adds a call that ended.</summary>
    /// <remarks>Each destination is <c>sink route</c>; with an exclamation mark before it, held back by once-per.</remarks>
    public Task<long> AddCallAsync(string callFrom, string result, params string[] destinations) => AddAsync(new EventRecord
    {
        Id = IdOf(Store.LastSequence + 1),
        Login = "271914",
        At = _next,
        Key = "271914 call-" + callFrom,
        Packet = new AgentEvent
        {
            Mode = "Softphone", Object = "Call", State = "Finished", Initiator = "incoming", Time = _next,
            Fields = FieldList.Of(("CallID", "call-" + callFrom), ("CallFrom", callFrom), ("CallResult", result)),
        },
        Bytes = ReadOnlyMemory<byte>.Empty,
        Revision = 3,
        Destinations = [.. destinations.Select(DestinationOf)],
    });

    public async Task<long> AddAsync(JournalRecord record)
    {
        _next += TimeSpan.FromMinutes(1);
        return (await Store.AppendAsync([record], [], CancellationToken.None)).LastSequence;
    }

    /// <summary>A sink is known from now on.</summary>
    public Task SettleAsync(string sink, long cursor, IReadOnlyList<DeliveryRow>? rows = null, IReadOnlyList<DeliveryAttempt>? attempts = null) =>
        Store.AppendAsync([], [new SinkProgress { Sink = sink, Cursor = cursor, Rows = rows ?? [], Attempts = attempts ?? [] }], CancellationToken.None).AsTask();

    public static DeliveryRow Row(long sequence, string sink, DeliveryRowState state, string reason = "", int destination = 0) => new()
    {
        DeliveryId = DeliveryId.Of(IdOf(sequence), sink, ""),
        Sequence = sequence,
        Destination = destination,
        Key = "key",
        State = state,
        Attempts = 2,
        Since = Start + TimeSpan.FromMinutes(30),
        Reason = reason,
    };

    public static DeliveryAttempt Attempt(long sequence, AttemptResult result, string reason = "", int number = 1, int destination = 0) =>
        new(sequence, destination, Start + TimeSpan.FromSeconds(30), number, result, reason);

    public static Guid IdOf(long sequence) => Guid.Parse(FormattableString.Invariant($"01936d2e-7c1a-7f3e-b4c2-{sequence:x12}"));

    public static HistoryView View(LoadedConfiguration configuration) => new()
    {
        Configuration = configuration,
        Now = Start + TimeSpan.FromHours(2),
        Table = configuration.CreateTable(revision: 5),
        Loader = new ConfigurationLoader(Router.Sinks.BuiltInSinks.All, _ => null),
    };

    private static JournaledDestination DestinationOf(string text)
    {
        string[] parts = text.TrimStart('!').Split(' ', 2);
        return new JournaledDestination(parts[0], "", parts[1], Options, IsSuppressed: text.StartsWith('!'));
    }
}
