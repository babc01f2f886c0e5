using Router.Actors.Deliveries.Windows;
using Router.Journal;

namespace Router.Actors.Deliveries.Reading;

/// <summary>Decides what a sink reads next: pages while its window has room, and rows whose turn it is. It knows no clock.</summary>
internal sealed class ReadAhead(DeliveryWindow window, SinkCounters counters, PauseSwitch pause, long journalEnd)
{
    /// <summary>The most rows that a sink may have; past that it reads no more.</summary>
    public const int MostRows = 10_000;

    private bool _isReading;

    /// <summary>The last number of the journal that is known.</summary>
    public long JournalEnd { get; private set; } = journalEnd;

    /// <summary>The journal reaches up to here.</summary>
    public void Advance(long lastSequence) => JournalEnd = Math.Max(JournalEnd, lastSequence);

    /// <summary>The next page, when there is room for a fair one. A sink that is down reads up to its window.</summary>
    public ReadRequest? NextPage(int windowSize)
    {
        int room = windowSize - window.Count;
        bool isWorthwhile = room > 0 && (window.Count == 0 || room * 4 >= windowSize);
        if (_isReading || !isWorthwhile || window.Rows >= MostRows || window.Through >= JournalEnd || !pause.MayRead(window.Through))
        {
            return null;
        }

        _isReading = true;
        return new ReadRequest.Page(window.Through, room);
    }

    /// <summary>The next rows whose bodies are needed.</summary>
    public ReadRequest? NextRows(int windowSize) =>
        window.TryTakeLoad(windowSize, out KeyChain chain, out List<long> sequences) ? new ReadRequest.Rows(chain, sequences) : null;

    /// <summary>A page was read.</summary>
    public void Take(SinkPage read, DateTimeOffset now)
    {
        _isReading = false;
        SinkPage page = pause.Cut(read);
        int count = 0;
        foreach (SinkEntry entry in page.Entries)
        {
            count += window.Intake.Add(entry, now);
        }

        window.Intake.Look(page.Through);
        counters.Read(count);
    }
}
