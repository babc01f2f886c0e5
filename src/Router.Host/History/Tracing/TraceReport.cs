using Router.Protocol.Vocabulary;

namespace Router.Host.History.Tracing;

/// <summary>What became of the events that have a text in them.</summary>
internal sealed record TraceReport
{
    /// <summary>The time of the first record that was looked at; <see langword="null"/> when there was none.</summary>
    public required DateTimeOffset? From { get; init; }

    /// <summary>The moment of the question.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>The rules by which routes are explained: those in force; <see langword="null"/> when no Router runs and they are the file's.</summary>
    public required long? Revision { get; init; }

    /// <summary>What was found, the newest first.</summary>
    public required IReadOnlyList<TracedRecord> Found { get; init; }

    /// <summary>Whether there is more of it, older.</summary>
    public required bool IsMore { get; init; }

    /// <summary>When nothing was found: when logins were not connected, the newest first.</summary>
    public IReadOnlyList<TracedGap> Gaps { get; init; } = [];

    /// <summary>When nothing was found and Router runs: the logins that do not tell all that is wanted.</summary>
    public IReadOnlyList<TracedLogin> Logins { get; init; } = [];

    /// <summary>When nothing was found: what no rule needs, so that nobody asked the app for it.</summary>
    public IReadOnlyList<Category> Unneeded { get; init; } = [];
}
