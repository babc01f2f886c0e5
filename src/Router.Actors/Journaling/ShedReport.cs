using Router.Journal.Progress;

namespace Router.Actors.Journaling;

/// <summary>Says what was shed at most once a minute for each sink and route, with counts that add up.</summary>
internal sealed class ShedReport
{
    /// <summary>The least time between two lines about one sink and route.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly Dictionary<(string Sink, string Route), Line> _lines = [];

    /// <summary>Whether <see cref="Due"/> will have something to say or to forget.</summary>
    public bool IsEmpty => _lines.Count == 0;

    /// <summary>Counts what was shed.</summary>
    /// <returns>What is to be said now.</returns>
    public ShedDeliveries? Add(ShedDeliveries shed, DateTimeOffset now)
    {
        if (!_lines.TryGetValue((shed.Sink, shed.Route), out Line? line))
        {
            _lines.Add((shed.Sink, shed.Route), new Line(now));
            return shed;
        }

        line.Waiting = line.Waiting is { } so ? so with { Count = so.Count + shed.Count, To = shed.To, Dead = so.Dead + shed.Dead } : shed;
        return null;
    }

    /// <summary>What waited and may be said now; what was quiet for an interval is forgotten.</summary>
    public IReadOnlyList<ShedDeliveries> Due(DateTimeOffset now)
    {
        List<ShedDeliveries> due = [];
        foreach ((var key, Line line) in _lines.Where(item => now - item.Value.Said >= Interval).ToList())
        {
            if (line.Waiting is { } waiting)
            {
                due.Add(waiting);
                line.Waiting = null;
                line.Said = now;
            }
            else
            {
                _lines.Remove(key);
            }
        }

        return due;
    }

    private sealed class Line(DateTimeOffset said)
    {
        public DateTimeOffset Said { get; set; } = said;

        public ShedDeliveries? Waiting { get; set; }
    }
}
