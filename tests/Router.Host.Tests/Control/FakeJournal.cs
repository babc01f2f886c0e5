using System.Text.Json;
using Router.Host.Control;
using Router.Host.History.Comparing;
using Router.Host.History.DeadLetters;
using Router.Host.History.Missing;
using Router.Host.History.Replaying;
using Router.Host.History.Tracing;
using Router.Host.Running;
using Router.Sinks.Texts.Wording;

namespace Router.Host.Tests.Control;

internal sealed class FakeJournal : IControlledJournal
{
    /// <summary>What was asked, as JSON.</summary>
    public List<string> Asked { get; } = [];

    public DeadLettersDone Done { get; set; } = new(2, []);

    public Task<DeadLetterList> ListDeadLettersAsync(DeadLetterQuery query, CancellationToken cancellationToken) =>
        Answer("list", query, new DeadLetterList(7, [new("e.crm", 5, FakeRouter.Now, "271914", "Call", "Finished", "crm", "звонки", 3, "410 Gone")], [new("crm", "звонки", 9, 1, 20)]));

    public Task<DeadLetterDetails> ShowDeadLetterAsync(string id, CancellationToken cancellationToken) =>
        throw new RefusedException(RunMessages.UnknownSink, id, "") { IsNotThere = true };

    public Task<DeadLettersDone> RetryDeadLettersAsync(DeadLetterOrder order, CancellationToken cancellationToken) => Answer("retry", order, Done);

    public Task<DeadLettersDone> DiscardDeadLettersAsync(DeadLetterOrder order, CancellationToken cancellationToken) => Answer("discard", order, Done);

    public Task<TraceReport> TraceAsync(TraceQuery query, CancellationToken cancellationToken) =>
        throw new RefusedException(RunMessages.BadRequest);

    public Task<IReadOnlyList<MissingName>> FindMissingNamesAsync(MissingNamesQuery query, CancellationToken cancellationToken) =>
        Answer<IReadOnlyList<MissingName>>("missing", query, [new("101", IdKind.Number, 3, FakeRouter.Now)]);

    public Task<RulesComparison> CompareAsync(CompareQuery query, CancellationToken cancellationToken) =>
        Answer("compare", query.Since, new RulesComparison(FakeRouter.Now, FakeRouter.Now, 5, 0, [], [], []));

    public Task<ReplayReport> ReplayAsync(ReplayOrder order, CancellationToken cancellationToken) =>
        Answer("replay", order, new ReplayReport(FakeRouter.Now, FakeRouter.Now.AddHours(1), 120, 12, 13, order.IsDryRun ? 0 : 4));

    private Task<T> Answer<T>(string verb, object asked, T answer)
    {
        Asked.Add($"{verb} {JsonSerializer.Serialize(asked, ControlJson.Options)}");
        return Task.FromResult(answer);
    }
}
