using Router.Journal.Sqlite.Reading;
using Router.Journal.Sqlite.Tables;

namespace Router.Journal.Sqlite.Recovery;

/// <summary>What is known of a journal though its file is damaged.</summary>
internal sealed record SalvageKnowledge
{
    /// <summary>A number that it has reached.</summary>
    public required long Last { get; init; }

    /// <summary>Whether it is the last one that was acknowledged, as far as the system kept what Router wrote.</summary>
    public required bool IsLastSure { get; init; }

    /// <summary>Whether there are signs of a journal, though they may not say how far it came.</summary>
    public bool IsExpected { get; init; }

    /// <summary>Where the sinks stood some seconds ago, or earlier.</summary>
    public required IReadOnlyDictionary<string, long> Cursors { get; init; }

    /// <summary>Where they stand, and the newest records; <see langword="null"/> unless it was damaged while it was used.</summary>
    public JournalView? View { get; init; }

    /// <summary>The sinks of <see cref="View"/>.</summary>
    public IEnumerable<SinkRow> Sinks => View?.Sinks.Values ?? [];
}
