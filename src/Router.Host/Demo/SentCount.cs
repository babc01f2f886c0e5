using Router.Simulator.Recording;

namespace Router.Host.Demo;

/// <summary>Counts the events that the simulated apps put whole into a pipe: what Router has to have read.</summary>
internal sealed class SentCount : IOccurrenceListener
{
    private long _events;

    /// <summary>How many.</summary>
    public long Events => Interlocked.Read(ref _events);

    public void Hear(Occurrence occurrence)
    {
        if (occurrence is PacketTold { Kind: PacketKind.Event, Outcome: PacketOutcome.Sent })
        {
            Interlocked.Increment(ref _events);
        }
    }
}
