using Router.Journal;
using Router.Journal.Progress;

namespace Router.Actors.Deliveries.Reading;

/// <summary>Reads the journal for one sink, off its actor's thread; what comes of it is a message.</summary>
/// <param name="journal">The journal.</param>
/// <param name="sink">The sink's name.</param>
internal sealed class SinkReader(IJournalReader journal, string sink)
{
    private const int StandingTries = 5;

    /// <summary>Reads what is asked for.</summary>
    /// <returns>The answer that the request names, or <see cref="ReadFailed"/>.</returns>
    public async Task<object> ReadAsync(ReadRequest request)
    {
        try
        {
            return request switch
            {
                ReadRequest.Page page => new PageRead(await journal.ReadSinkAsync(sink, page.After, page.Limit, CancellationToken.None)),
                ReadRequest.Rows rows => new RowsRead(rows, await journal.ReadEventsAsync(rows.Sequences, CancellationToken.None)),
                ReadRequest.DeadLetters letters => await ReadDeadLettersAsync(letters),
                _ => await ReadStandingAsync(),
            };
        }
        catch (Exception cause)
        {
            return new ReadFailed(request, cause);
        }
    }

    /// <summary>Reads the standing together with the number up to which it counts what waits.</summary>
    private async Task<StandingRead> ReadStandingAsync()
    {
        for (int i = 1; ; i++)
        {
            long before = journal.LastSequence;
            SinkStanding? standing = await journal.ReadStandingAsync(sink, CancellationToken.None);
            if (journal.LastSequence == before || i == StandingTries)
            {
                return new StandingRead(standing ?? NewAt(before), before);
            }
        }
    }

    private SinkStanding NewAt(long end) =>
        new(sink, end, Rows: [], new Dictionary<string, string>(StringComparer.Ordinal), Waiting: 0, OldestWaiting: null, Dead: 0);

    private async Task<DeadLettersRead> ReadDeadLettersAsync(ReadRequest.DeadLetters request)
    {
        await request.Written;
        return await DeadLetterSearch.FindAsync(journal, sink, request.DeliveryIds);
    }
}
