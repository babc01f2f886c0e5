using Router.Host.Control;
using Router.Host.History.Comparing;
using Router.Host.History.DeadLetters;
using Router.Host.History.Missing;
using Router.Host.History.Tracing;

namespace Router.Host.History;

/// <summary>
/// What people ask of a journal: of the one of a Router that runs, through its control endpoint, or without one of the file itself. What
/// cannot be answered as it was asked is a <see cref="RefusedException"/>, through the endpoint a <see cref="ControlException"/>.
/// </summary>
internal interface IHistory
{
    /// <summary>The dead letters that a filter takes, and what was shed.</summary>
    public Task<DeadLetterList> ListDeadLettersAsync(DeadLetterQuery query, CancellationToken cancellationToken);

    /// <summary>One dead letter with all that is known of it.</summary>
    public Task<DeadLetterDetails> ShowDeadLetterAsync(string id, CancellationToken cancellationToken);

    /// <summary>What became of the events that have a text in them.</summary>
    public Task<TraceReport> TraceAsync(TraceQuery query, CancellationToken cancellationToken);

    /// <summary>The ids that the directory has no name for.</summary>
    public Task<IReadOnlyList<MissingName>> FindMissingNamesAsync(MissingNamesQuery query, CancellationToken cancellationToken);

    /// <summary>What other rules would have done with the events of some time.</summary>
    public Task<RulesComparison> CompareAsync(CompareQuery query, CancellationToken cancellationToken);
}
