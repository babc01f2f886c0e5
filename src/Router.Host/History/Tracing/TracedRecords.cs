using Router.Host.Control;
using Router.Journal;
using Router.Journal.Progress;
using Router.Journal.Records;
using Router.Routing.Conditions;
using Router.Routing.Routes;

namespace Router.Host.History.Tracing;

/// <summary>Says of records that were found what became of them.</summary>
/// <param name="reader">The journal.</param>
/// <param name="view">What answers are made by.</param>
/// <param name="interventions">What people did since the oldest of them was journaled, the newest first.</param>
internal sealed class TracedRecords(IJournalReader reader, HistoryView view, IReadOnlyList<InterventionRecord> interventions)
{
    private readonly Dictionary<string, SinkStanding> _standings = new(StringComparer.Ordinal);

    /// <summary>All of them, in their order.</summary>
    public async Task<IReadOnlyList<TracedRecord>> OfAsync(IReadOnlyList<JournalEntry> entries, CancellationToken cancellationToken)
    {
        foreach (SinkStanding standing in await reader.ReadStandingsAsync(cancellationToken))
        {
            _standings[standing.Sink] = standing;
        }

        List<TracedRecord> records = [];
        foreach (JournalEntry entry in entries)
        {
            records.Add(await OfAsync(entry, cancellationToken));
        }

        return records;
    }

    private async Task<TracedRecord> OfAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        JournalRecord record = entry.Record;
        var traced = new TracedRecord
        {
            Kind = TailKind.Event,
            Sequence = entry.Sequence,
            Id = record.Id,
            Login = record.Login,
            At = view.Local(record.At),
        };
        return record switch
        {
            EventRecord @event => await OfAsync(traced, @event, cancellationToken),
            CommandRecord command => traced with
            {
                Kind = TailKind.Command,
                Action = command.Command.Action,
                Outcome = command.Outcome,
                Reason = command.Text,
            },
            MalformedRecord malformed => traced with { Kind = TailKind.Malformed, Reason = malformed.Reason },
            _ => traced,
        };
    }

    private async Task<TracedRecord> OfAsync(TracedRecord traced, EventRecord record, CancellationToken cancellationToken)
    {
        TracedIntervention[] acts =
        [
            .. interventions
                .Where(item => item.Range.From <= traced.Sequence && traced.Sequence <= item.Range.Through)
                .Where(item => record.Destinations.Any(destination => destination.Sink == item.Sink))
                .Select(item => new TracedIntervention(view.Local(item.At), item.Sink, item.What, item.Range.From, item.Range.Through, item.Count))
                .Reverse(),
        ];
        return traced with
        {
            ReplayedAt = record.ReplayedAt is { } replayed ? view.Local(replayed) : null,
            Mode = record.Packet.Mode,
            Object = record.Packet.Object,
            State = record.Packet.State,
            Initiator = record.Packet.Initiator,
            Revision = record.Revision,
            IsByTheseRules = view.Status?.Rules is { } rules && rules.Revision == record.Revision && record.At >= rules.Since,
            Routes = record.ReplayedAt is null ? RoutesOf(record) : null,
            Destinations = await DestinationsOf(traced.Sequence, record, acts, cancellationToken),
            Interventions = acts.Length == 0 ? null : acts,
        };
    }

    private TracedRoute[] RoutesOf(EventRecord record) =>
    [
        .. view.Table.Explain(record.Packet, record.Login, record.At).Select(explanation =>
        {
            TestFailure? failure = explanation.Outcome == RouteOutcome.TestFailed ? explanation.Failures[0] : null;
            return new TracedRoute(
                explanation.Route.Name,
                (failure?.Position ?? explanation.Route.Position).Line,
                explanation.Outcome,
                failure?.Test,
                failure?.Found);
        }),
    ];

    private async Task<IReadOnlyList<TracedDestination>> DestinationsOf(
        long sequence, EventRecord record, TracedIntervention[] acts, CancellationToken cancellationToken)
    {
        ILookup<int, AttemptLine> attempts = (await reader.ReadAttemptsAsync(sequence, cancellationToken))
            .ToLookup(item => item.Attempt.Destination, item => AttemptLine.Of(item.Attempt, view));
        List<TracedDestination> destinations = [];
        for (int i = 0; i < record.Destinations.Count; i++)
        {
            JournaledDestination destination = record.Destinations[i];
            SinkStanding? standing = _standings.GetValueOrDefault(destination.Sink);
            DeliveryRow? row = standing is null ? null : await RowAsync(standing, sequence, i, cancellationToken);
            AttemptLine[] tried = [.. attempts[i]];
            DestinationState state = DestinationFate.Of(
                sequence, destination, standing, row, tried, [.. acts.Where(act => act.Sink == destination.Sink)]);
            destinations.Add(new TracedDestination(destination.Sink, view.Mask(destination.Address), destination.Route, state, tried));
        }

        return destinations;
    }

    private async Task<DeliveryRow?> RowAsync(SinkStanding standing, long sequence, int destination, CancellationToken cancellationToken)
    {
        // A dead letter that the cursor has passed is not among the standing's rows; all of one event come in one page.
        IReadOnlyList<DeliveryRow> dead = standing.Dead == 0
            ? []
            : await reader.ReadDeadLettersAsync(standing.Sink, sequence - 1, limit: 1, cancellationToken);
        return standing.Rows.Concat(dead).FirstOrDefault(row => row.Sequence == sequence && row.Destination == destination);
    }
}
