using Router.Journal;
using Router.Journal.Progress;
using Router.Journal.Records;

namespace Router.Actors.Deliveries.People;

/// <summary>What the journal keeps of what a person did to a sink's deliveries.</summary>
internal static class Intervention
{
    public const string Skip = "skip";
    public const string Discard = "discard";
    public const string Retry = "retry";
    public const string Forget = "forget";

    /// <summary>The record.</summary>
    public static InterventionRecord Of(string sink, string what, SequenceRange range, long count, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Login = "",
        At = now,
        Sink = sink,
        What = what,
        Range = range,
        Count = count,
    };

    /// <summary>The record of what was done to rows, which are in order of the journal.</summary>
    public static InterventionRecord Of(string sink, string what, IReadOnlyList<DeliveryRow> rows, DateTimeOffset now) =>
        Of(sink, what, new SequenceRange(rows[0].Sequence, rows[^1].Sequence), rows.Count, now);

    /// <summary>The attempt by which a row says that a person did something to it.</summary>
    public static DeliveryAttempt On(DeliveryRow row, AttemptResult result, DateTimeOffset now) =>
        new(row.Sequence, row.Destination, now, Number: 0, result, "");
}
