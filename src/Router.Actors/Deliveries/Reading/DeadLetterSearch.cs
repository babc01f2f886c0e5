using Router.Journal;
using Router.Journal.Progress;

namespace Router.Actors.Deliveries.Reading;

/// <summary>Finds dead letters by id.</summary>
internal static class DeadLetterSearch
{
    private const int PageSize = 1_000;

    /// <summary>Looks through a sink's dead letters until all are found.</summary>
    public static async Task<DeadLettersRead> FindAsync(IJournalReader journal, string sink, IReadOnlyList<string> deliveryIds)
    {
        var missing = new HashSet<string>(deliveryIds, StringComparer.Ordinal);
        List<DeliveryRow> found = [];
        long after = 0;
        while (missing.Count > 0)
        {
            IReadOnlyList<DeliveryRow> page = await journal.ReadDeadLettersAsync(sink, after, PageSize, CancellationToken.None);
            if (page.Count == 0)
            {
                break;
            }

            found.AddRange(page.Where(row => missing.Remove(row.DeliveryId)));
            after = page[^1].Sequence;
        }

        return new DeadLettersRead(found, [.. missing]);
    }
}
