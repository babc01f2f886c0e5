namespace Router.Routing.Hours;

/// <summary>
/// One entry of <c>hours:</c>. For each day the last line that names it decides; an interval past midnight belongs to the day it
/// began on, and is looked at before the lines of the day that it reaches into.
/// </summary>
public sealed class HoursSchedule
{
    private readonly HoursLine[] _lines;

    internal HoursSchedule(string name, IEnumerable<HoursLine> lines)
    {
        Name = name;
        _lines = [.. lines];
    }

    /// <summary>The name in <c>hours:</c>.</summary>
    public string Name { get; }

    /// <summary>Whether the moment, as a clock on the wall shows it, lies within these hours.</summary>
    public bool Contains(DateTime wallClock)
    {
        var day = DateOnly.FromDateTime(wallClock);
        TimeSpan time = wallClock.TimeOfDay;
        if (day > DateOnly.MinValue && LineFor(day.AddDays(-1)) is { } yesterday && yesterday.Covers(time + TimeSpan.FromDays(1)))
        {
            return !yesterday.IsNot;
        }

        return LineFor(day) is { } line && line.CoversDayAt(time) != line.IsNot;
    }

    /// <summary>The lines as they can be written.</summary>
    public override string ToString() => $"[{string.Join(", ", (IEnumerable<HoursLine>)_lines)}]";

    private HoursLine? LineFor(DateOnly day) => Array.FindLast(_lines, line => line.Names(day));
}
