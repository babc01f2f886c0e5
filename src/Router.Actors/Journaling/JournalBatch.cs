using Akka.Actor;
using Router.Journal.Progress;
using Router.Journal.Records;

namespace Router.Actors.Journaling;

/// <summary>What one append writes, and who hears of it. It is tried until it is written.</summary>
internal sealed record JournalBatch
{
    /// <summary>Nothing: the store looks whether retention has something to do.</summary>
    public static JournalBatch Nothing { get; } = new();

    public IReadOnlyList<JournalRecord> Records { get; init; } = [];

    public IReadOnlyList<SinkProgress> Progress { get; init; } = [];

    /// <summary>Who gets credit back.</summary>
    public IReadOnlyList<AppendRecords> Messages { get; init; } = [];

    /// <summary>Who waits for its progress.</summary>
    public IReadOnlyList<(IActorRef Asker, string Sink)> Askers { get; init; } = [];

    /// <summary>Its records alone, for a time at which there is room for them.</summary>
    public JournalBatch RecordsOnly() => this with { Progress = [], Askers = [] };

    /// <summary>Its progress alone, which needs no room; <see langword="null"/> when it has none.</summary>
    public JournalBatch? ProgressOnly() => Progress.Count == 0 ? null : this with { Records = [], Messages = [] };
}
