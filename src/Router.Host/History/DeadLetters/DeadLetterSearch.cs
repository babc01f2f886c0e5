using Router.Host.CommandLine;
using Router.Host.Control;
using Router.Journal;
using Router.Journal.Progress;

namespace Router.Host.History.DeadLetters;

/// <summary>Finds dead letters in a journal.</summary>
/// <param name="reader">The journal.</param>
/// <param name="view">What answers are made by.</param>
internal sealed class DeadLetterSearch(IJournalReader reader, HistoryView view)
{
    private const int PageSize = 500;

    /// <summary>Those that a filter takes, the newest first.</summary>
    /// <exception cref="RefusedException">A time or a sink in it is none.</exception>
    public async Task<IReadOnlyList<FoundDeadLetter>> FindAsync(DeadLetterFilter filter, CancellationToken cancellationToken)
    {
        var match = new Match(filter, view.Moment("--from", filter.From), view.Moment("--to", filter.To));
        List<FoundDeadLetter> found = [];
        foreach (string sink in await SinksAsync(filter.Sink, cancellationToken))
        {
            await AddAsync(found, sink, match, cancellationToken);
        }

        return [.. found.OrderByDescending(letter => letter.Row.Sequence).ThenBy(letter => letter.Row.Destination)];
    }

    /// <summary>A list of them for people.</summary>
    /// <inheritdoc cref="FindAsync"/>
    public async Task<DeadLetterList> ListAsync(DeadLetterQuery query, CancellationToken cancellationToken)
    {
        DeadLetterFilter filter = query.Filter;
        IReadOnlyList<FoundDeadLetter> found = await FindAsync(filter, cancellationToken);
        IReadOnlyList<ShedDeliveries> shed = await reader.ReadShedAsync(cancellationToken);
        return new DeadLetterList(
            found.Count,
            [.. found.Take(query.Limit ?? int.MaxValue).Select(LineOf)],
            [.. shed.Where(item => (filter.Sink ?? item.Sink) == item.Sink && (filter.Route ?? item.Route) == item.Route)]);
    }

    /// <summary>One of them.</summary>
    /// <exception cref="RefusedException">There is none with this id.</exception>
    public async Task<DeadLetterDetails> ShowAsync(string id, CancellationToken cancellationToken)
    {
        IReadOnlyList<FoundDeadLetter> found = await FindAsync(new DeadLetterFilter { Ids = [id] }, cancellationToken);
        if (found is not [var letter, ..])
        {
            throw new RefusedException(CliMessages.NoSuchDeadLetter, id) { IsNotThere = true };
        }

        IReadOnlyList<SinkAttempt> attempts = await reader.ReadAttemptsAsync(letter.Row.Sequence, cancellationToken);
        return new DeadLetterDetails
        {
            Letter = LineOf(letter),
            Since = view.Local(letter.Row.Since),
            Key = letter.Row.Key,
            Target = letter.Destination.Options.ToDictionary(option => option.Key, option => view.Mask(option.Value), StringComparer.Ordinal),
            Tried = [.. attempts.Where(item => item.Attempt.Destination == letter.Row.Destination).Select(item => AttemptLine.Of(item.Attempt, view))],
            Event = EventEnvelope.Of(letter.Row.Sequence, letter.Event),
        };
    }

    private async Task<IReadOnlyList<string>> SinksAsync(string? asked, CancellationToken cancellationToken)
    {
        IReadOnlyList<SinkStanding> standings = await reader.ReadStandingsAsync(cancellationToken);
        return asked is null ? [.. standings.Select(sink => sink.Sink)] : [SinkNames.Require(asked, view, standings)];
    }

    private async Task AddAsync(List<FoundDeadLetter> found, string sink, Match match, CancellationToken cancellationToken)
    {
        long after = 0;
        while (await reader.ReadDeadLettersAsync(sink, after, PageSize, cancellationToken) is { Count: > 0 } rows)
        {
            after = rows[^1].Sequence;
            var events = (await reader.ReadEventsAsync([.. rows.Select(row => row.Sequence).Distinct()], cancellationToken))
                .ToDictionary(entry => entry.Sequence, entry => entry.Record);
            found.AddRange(rows
                .Where(row => events.ContainsKey(row.Sequence))
                .Select(row => new FoundDeadLetter(sink, row, events[row.Sequence]))
                .Where(match.Takes));
        }
    }

    private DeadLetterLine LineOf(FoundDeadLetter letter) => new(
        letter.Row.DeliveryId,
        letter.Row.Sequence,
        view.Local(letter.Event.At),
        letter.Event.Login,
        letter.Event.Packet.Object,
        letter.Event.Packet.State,
        letter.Sink,
        letter.Destination.Route,
        letter.Row.Attempts,
        view.Mask(letter.Row.Reason));

    private sealed class Match(DeadLetterFilter filter, DateTimeOffset? from, DateTimeOffset? to)
    {
        private readonly HashSet<string> _ids = new(filter.Ids, StringComparer.OrdinalIgnoreCase);

        public bool Takes(FoundDeadLetter letter) =>
            (_ids.Count == 0 || _ids.Contains(letter.Row.DeliveryId))
            && (filter.Route is null || filter.Route == letter.Destination.Route)
            && (filter.Object is null || string.Equals(filter.Object, letter.Event.Packet.Object, StringComparison.OrdinalIgnoreCase))
            && !(letter.Event.At < from)
            && !(letter.Event.At >= to)
            && (filter.Reason is null || letter.Row.Reason.Contains(filter.Reason, StringComparison.OrdinalIgnoreCase));
    }
}
