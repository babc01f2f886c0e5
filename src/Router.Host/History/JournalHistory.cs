using Router.Host.History.Comparing;
using Router.Host.History.DeadLetters;
using Router.Host.History.Missing;
using Router.Host.History.Tracing;
using Router.Journal;

namespace Router.Host.History;

/// <summary>Answers from a journal that is open in this process.</summary>
/// <param name="reader">The journal.</param>
/// <param name="look">Gives what each answer is made by.</param>
internal class JournalHistory(IJournalReader reader, Func<CancellationToken, Task<HistoryView>> look) : IHistory
{
    public async Task<DeadLetterList> ListDeadLettersAsync(DeadLetterQuery query, CancellationToken cancellationToken) =>
        await new DeadLetterSearch(reader, await look(cancellationToken)).ListAsync(query, cancellationToken);

    public async Task<DeadLetterDetails> ShowDeadLetterAsync(string id, CancellationToken cancellationToken) =>
        await new DeadLetterSearch(reader, await look(cancellationToken)).ShowAsync(id, cancellationToken);

    public async Task<TraceReport> TraceAsync(TraceQuery query, CancellationToken cancellationToken) =>
        await new Tracer(reader, await look(cancellationToken)).TraceAsync(query, cancellationToken);

    public async Task<IReadOnlyList<MissingName>> FindMissingNamesAsync(MissingNamesQuery query, CancellationToken cancellationToken) =>
        await new MissingNamesSearch(reader, await look(cancellationToken)).FindAsync(query, cancellationToken);

    public async Task<RulesComparison> CompareAsync(CompareQuery query, CancellationToken cancellationToken) =>
        await new RulesComparer(reader, await look(cancellationToken)).CompareAsync(query, cancellationToken);
}
