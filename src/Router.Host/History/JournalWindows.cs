using System.Runtime.CompilerServices;
using Router.Journal;

namespace Router.Host.History;

/// <summary>Reads a journal from its end backwards, a page at a time: what people ask about is new as a rule, and the journal may be long.</summary>
internal static class JournalWindows
{
    /// <summary>How many records are in memory at once.</summary>
    public const int PageSize = 500;

    /// <summary>The records with numbers above the floor, the newest first.</summary>
    /// <param name="reader">The journal.</param>
    /// <param name="floor">The number before the last one to read.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async IAsyncEnumerable<JournalEntry> ReadBackwardsAsync(
        IJournalReader reader, long floor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long end = reader.LastSequence;
        long width = PageSize;
        while (end > floor)
        {
            long after = Math.Max(floor, end - width);
            IReadOnlyList<JournalEntry> page = await reader.ReadAsync(after, PageSize, cancellationToken);
            JournalEntry[] inside = [.. page.TakeWhile(entry => entry.Sequence <= end)];
            if (inside.Length == PageSize && inside[^1].Sequence < end)
            {
                // A window that grew over a hole has more in it than one page: what is newest comes first.
                width = Math.Max(PageSize, width / 2);
                continue;
            }

            for (int i = inside.Length - 1; i >= 0; i--)
            {
                yield return inside[i];
            }

            // Retention leaves wide holes in front of an old event that is still undelivered.
            width = inside.Length == 0 ? width * 2 : PageSize;
            end = after;
        }
    }
}
