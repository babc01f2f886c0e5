using Router.Host.CommandLine;
using Router.Host.Control;
using Router.Journal;

namespace Router.Host.History.DeadLetters;

/// <summary>Carries out what is asked of dead letters: who may be meant is decided here, once for every way in.</summary>
/// <param name="reader">The journal.</param>
/// <param name="view">What it is decided by.</param>
internal sealed class DeadLetterOrders(IJournalReader reader, HistoryView view)
{
    /// <summary>Does it.</summary>
    /// <param name="order">What is asked.</param>
    /// <param name="handle">Does it with some of one sink; answers with how many, and the ids that the sink no longer has.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="RefusedException">It does not say which.</exception>
    public async Task<DeadLettersDone> CarryOutAsync(
        DeadLetterOrder order,
        Func<string, IReadOnlyList<string>, Task<(int Count, IReadOnlyList<string> Unknown)>> handle,
        CancellationToken cancellationToken)
    {
        DeadLetterFilter filter = order.Filter;
        if (filter.IsEmpty && !order.IsAll)
        {
            throw new RefusedException(CliMessages.NothingChosen);
        }

        IReadOnlyList<FoundDeadLetter> found = await new DeadLetterSearch(reader, view).FindAsync(filter, cancellationToken);
        List<string> unknown = [.. filter.Ids.Except(found.Select(letter => letter.Row.DeliveryId), StringComparer.OrdinalIgnoreCase)];
        if (found.Count > 1 && filter.Ids.Count == 0 && !order.IsSure && !order.IsAll)
        {
            return new DeadLettersDone(0, unknown, Unsure: found.Count);
        }

        int count = 0;
        int noRoom = 0;
        foreach (IGrouping<string, FoundDeadLetter> sink in found.GroupBy(letter => letter.Sink, StringComparer.Ordinal))
        {
            string[] ids = [.. sink.Select(letter => letter.Row.DeliveryId)];
            (int handled, IReadOnlyList<string> gone) = await handle(sink.Key, ids);
            count += handled;
            noRoom += ids.Length - handled - gone.Count;
            unknown.AddRange(gone);
        }

        return new DeadLettersDone(count, unknown, noRoom);
    }
}
