using Router.Journal.Records;

namespace Router.Journal.InMemory;

/// <summary>
/// Records by number, each with how many deliveries hold it. What is removed leaves holes, so it is kept in pages: an empty page goes as a
/// whole, and one old record never keeps the place of those that are gone. Not safe for several threads.
/// </summary>
internal sealed class RecordPages
{
    private const int PageSize = 1024;

    private readonly List<Page> _pages = [];

    /// <summary>Adds a record; its number is higher than all before.</summary>
    public void Add(long sequence, JournalRecord record)
    {
        long number = sequence / PageSize;
        if (_pages.Count == 0 || _pages[^1].Number != number)
        {
            _pages.Add(new Page(number));
        }

        Page page = _pages[^1];
        page.Records[sequence % PageSize] = record;
        page.Count++;
    }

    /// <summary>The record with a number; <see langword="null"/> when it is gone or was never there.</summary>
    public JournalRecord? Find(long sequence) => PageOf(sequence)?.Records[sequence % PageSize];

    /// <summary>Puts another record in the place of one that is there.</summary>
    public void Replace(long sequence, JournalRecord record) => PageOf(sequence)!.Records[sequence % PageSize] = record;

    /// <summary>Removes a record that is there.</summary>
    public void Remove(long sequence)
    {
        Page page = PageOf(sequence)!;
        page.Records[sequence % PageSize] = null;
        if (--page.Count == 0)
        {
            _pages.Remove(page);
        }
    }

    /// <summary>Counts one more, or one less, that holds a record which is there.</summary>
    /// <returns>How many hold it now.</returns>
    public int Hold(long sequence, int change) => PageOf(sequence)!.Holds[sequence % PageSize] += change;

    /// <summary>How many hold a record which is there.</summary>
    public int HoldsOf(long sequence) => PageOf(sequence)!.Holds[sequence % PageSize];

    /// <summary>The oldest record's number; 0 when there is none.</summary>
    public long First()
    {
        if (_pages.Count == 0)
        {
            return 0;
        }

        Page page = _pages[0];
        while (page.Records[page.FirstHint] is null)
        {
            page.FirstHint++;
        }

        return (page.Number * PageSize) + page.FirstHint;
    }

    /// <summary>The records behind a number, in order.</summary>
    public IEnumerable<JournalEntry> After(long sequence)
    {
        long from = sequence + 1;
        for (int i = IndexOf(from / PageSize); i < _pages.Count; i++)
        {
            Page page = _pages[i];
            long first = page.Number * PageSize;
            for (int slot = (int)Math.Max(0, from - first); slot < PageSize; slot++)
            {
                if (page.Records[slot] is { } record)
                {
                    yield return new JournalEntry(first + slot, record);
                }
            }
        }
    }

    private Page? PageOf(long sequence)
    {
        long number = sequence / PageSize;
        int index = IndexOf(number);
        return index < _pages.Count && _pages[index].Number == number ? _pages[index] : null;
    }

    /// <summary>The first page with this number or a higher one.</summary>
    private int IndexOf(long number)
    {
        int low = 0;
        int high = _pages.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_pages[middle].Number < number)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private sealed class Page(long number)
    {
        public readonly long Number = number;
        public readonly JournalRecord?[] Records = new JournalRecord?[PageSize];
        public readonly int[] Holds = new int[PageSize];
        public int Count;
        public int FirstHint;
    }
}
