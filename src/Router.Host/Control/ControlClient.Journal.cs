using Router.Host.History.Comparing;
using Router.Host.History.DeadLetters;
using Router.Host.History.Missing;
using Router.Host.History.Replaying;
using Router.Host.History.Tracing;

namespace Router.Host.Control;

/// <content>What is asked of the journal.</content>
internal sealed partial class ControlClient : IControlledJournal
{
    /// <inheritdoc/>
    public Task<DeadLetterList> ListDeadLettersAsync(DeadLetterQuery query, CancellationToken cancellationToken) =>
        PostAsync<DeadLetterList>("dead-letters/list", query, cancellationToken);

    /// <inheritdoc/>
    public Task<DeadLetterDetails> ShowDeadLetterAsync(string id, CancellationToken cancellationToken) =>
        PostAsync<DeadLetterDetails>("dead-letters/show", id, cancellationToken);

    /// <inheritdoc/>
    public Task<DeadLettersDone> RetryDeadLettersAsync(DeadLetterOrder order, CancellationToken cancellationToken) =>
        PostAsync<DeadLettersDone>("dead-letters/retry", order, cancellationToken);

    /// <inheritdoc/>
    public Task<DeadLettersDone> DiscardDeadLettersAsync(DeadLetterOrder order, CancellationToken cancellationToken) =>
        PostAsync<DeadLettersDone>("dead-letters/discard", order, cancellationToken);

    /// <inheritdoc/>
    public Task<TraceReport> TraceAsync(TraceQuery query, CancellationToken cancellationToken) =>
        PostAsync<TraceReport>("trace", query, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<MissingName>> FindMissingNamesAsync(MissingNamesQuery query, CancellationToken cancellationToken) =>
        PostAsync<IReadOnlyList<MissingName>>("directory/missing", query, cancellationToken);

    /// <inheritdoc/>
    public Task<RulesComparison> CompareAsync(CompareQuery query, CancellationToken cancellationToken) =>
        PostAsync<RulesComparison>("compare", query, cancellationToken);

    /// <inheritdoc/>
    public Task<ReplayReport> ReplayAsync(ReplayOrder order, CancellationToken cancellationToken) =>
        PostAsync<ReplayReport>("replay", order, cancellationToken);
}
