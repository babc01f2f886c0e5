using Akka.Actor;
using Router.Journal.Progress;
using Router.Journal.Records;

namespace Router.Actors.Journaling;

/// <summary>What one append writes, and who hears of it. It is tried as it is until it is written.</summary>
internal sealed class JournalBatch
{
    public required IReadOnlyList<JournalRecord> Records { get; init; }

    public required IReadOnlyList<SinkProgress> Progress { get; init; }

    /// <summary>Who gets credit back.</summary>
    public required IReadOnlyList<AppendRecords> Messages { get; init; }

    /// <summary>Who waits for its progress.</summary>
    public required IReadOnlyList<(IActorRef Asker, string Sink)> Askers { get; init; }
}
