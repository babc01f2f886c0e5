using Router.Journal;
using Router.Journal.Records;

namespace Router.Host.History.Replaying;

/// <summary>Chooses where a replayed event goes, and makes its record.</summary>
/// <param name="order">What is asked.</param>
/// <param name="view">What it is decided by.</param>
internal sealed class ReplayChoice(ReplayOrder order, HistoryView view)
{
    private readonly RulesReplay? _today = order.By == ReplayBy.Today ? new RulesReplay(view.Table) : null;

    /// <summary>The sink's destinations; asked for each event in the order of the journal.</summary>
    public IReadOnlyList<JournaledDestination> Of(EventRecord record) =>
    [
        .. (_today?.Decide(record) ?? record.Destinations)
            .Where(destination => destination.Sink == order.Sink && !destination.IsSuppressed),
    ];

    /// <summary>The record that lets the sink get the event again.</summary>
    public EventRecord Again(EventRecord record, IReadOnlyList<JournaledDestination> destinations) => record with
    {
        Revision = _today is null ? record.Revision : view.Table.Revision,
        Destinations = destinations,
        ReplayedAt = view.Now,
    };

    /// <summary>What the journal keeps of the replay as a whole.</summary>
    /// <param name="range">From the first event through the last.</param>
    /// <param name="count">How many deliveries.</param>
    public InterventionRecord Intervention(SequenceRange range, int count) => new()
    {
        Id = Guid.CreateVersion7(view.Now),
        Login = "",
        At = view.Now,
        Sink = order.Sink,
        What = "replay",
        Range = range,
        Count = count,
    };
}
