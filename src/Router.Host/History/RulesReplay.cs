using Router.Journal.Records;
using Router.Routing.Routes;

namespace Router.Host.History;

/// <summary>
/// Decides journaled events by other rules, in the order of the journal, as if they were read now: <c>once-per</c> goes by the time at which
/// each was read.
/// </summary>
internal sealed class RulesReplay
{
    private readonly RouteTable _table;
    private readonly RecordedTime _time = new();
    private readonly OncePerWindow _oncePer;

    /// <summary>Begins anew.</summary>
    /// <param name="table">The rules.</param>
    public RulesReplay(RouteTable table)
    {
        _table = table;
        _oncePer = new OncePerWindow(_time);
    }

    /// <summary>Where an event goes, without what <c>once-per</c> holds back.</summary>
    public IReadOnlyList<JournaledDestination> Decide(EventRecord record)
    {
        _time.Now = record.At;
        var passing = new Dictionary<string, bool>(StringComparer.Ordinal);
        return
        [
            .. _table.Decide(record.Packet, record.Login, record.At).Destinations
                .Where(destination => Passes(destination, passing))
                .Select(destination => new JournaledDestination(destination.Sink, destination.Address, destination.Route, destination.Target.Options)),
        ];
    }

    /// <summary>A route is asked once for an event: its second target would find the value remembered by its first.</summary>
    private bool Passes(Destination destination, Dictionary<string, bool> passing)
    {
        if (!passing.TryGetValue(destination.Route, out bool passes))
        {
            passes = destination.OncePer is null || _oncePer.TryPass(destination.Route, destination.OncePer);
            passing.Add(destination.Route, passes);
        }

        return passes;
    }
}
