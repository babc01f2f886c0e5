using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Router.Host.History.Comparing;
using Router.Host.History.DeadLetters;
using Router.Host.History.Missing;
using Router.Host.History.Replaying;
using Router.Host.History.Tracing;

namespace Router.Host.Control;

/// <summary>What the control endpoint answers about the journal. Each request is a POST whose body is the question.</summary>
/// <param name="journal">Who answers.</param>
internal sealed class JournalRoutes(IControlledJournal journal)
{
    /// <summary>Adds all of it.</summary>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/dead-letters/list", context => ControlAnswers.ActAsync<DeadLetterQuery, DeadLetterList>(context, journal.ListDeadLettersAsync));
        endpoints.MapPost("/dead-letters/show", context => ControlAnswers.ActAsync<string, DeadLetterDetails>(context, journal.ShowDeadLetterAsync));
        endpoints.MapPost("/dead-letters/retry", context => ControlAnswers.ActAsync<DeadLetterOrder, DeadLettersDone>(context, journal.RetryDeadLettersAsync));
        endpoints.MapPost("/dead-letters/discard", context => ControlAnswers.ActAsync<DeadLetterOrder, DeadLettersDone>(context, journal.DiscardDeadLettersAsync));
        endpoints.MapPost("/trace", context => ControlAnswers.ActAsync<TraceQuery, TraceReport>(context, journal.TraceAsync));
        endpoints.MapPost(
            "/directory/missing", context => ControlAnswers.ActAsync<MissingNamesQuery, IReadOnlyList<MissingName>>(context, journal.FindMissingNamesAsync));
        endpoints.MapPost("/compare", context => ControlAnswers.ActAsync<CompareQuery, RulesComparison>(context, journal.CompareAsync));
        endpoints.MapPost("/replay", context => ControlAnswers.ActAsync<ReplayOrder, ReplayReport>(context, journal.ReplayAsync));
    }
}
