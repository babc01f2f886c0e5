using System.Globalization;

namespace Router.Routing.Hours;

/// <summary>One line of hours: <c>[not] DAYS [FROM-TO …]</c>.</summary>
internal sealed class HoursLine
{
    private static readonly string[] DayNames = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private readonly string _text;
    private readonly List<(DateOnly First, DateOnly Last)> _dates = [];
    private readonly bool[] _weekdays = new bool[7];

    /// <summary>Half-open; an end past midnight is more than a day.</summary>
    private readonly List<(TimeSpan From, TimeSpan To)> _intervals = [];

    private HoursLine(string text) => _text = text;

    /// <summary>Whether the line says when it is not.</summary>
    public bool IsNot { get; private set; }

    /// <summary>Reads a line; <see langword="null"/> when it is none.</summary>
    public static HoursLine? Parse(string text)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var line = new HoursLine(string.Join(' ', words));
        if (words is ["not", .. var rest])
        {
            line.IsNot = true;
            words = rest;
        }

        return words is [var days, .. var intervals] && Array.TrueForAll(days.Split(','), line.AddDays) && Array.TrueForAll(intervals, line.AddInterval)
            ? line
            : null;
    }

    /// <summary>Whether the line is about that day.</summary>
    public bool Names(DateOnly day) =>
        _weekdays[(int)day.DayOfWeek] || _dates.Exists(range => range.First <= day && day <= range.Last);

    /// <summary>Whether an interval covers the time, counted from the midnight on which the day began.</summary>
    public bool Covers(TimeSpan time) => _intervals.Exists(interval => interval.From <= time && time < interval.To);

    /// <summary>The same for a time on the day itself, which a line without intervals covers whole.</summary>
    public bool CoversDayAt(TimeSpan time) => _intervals.Count == 0 || Covers(time);

    public override string ToString() => _text;

    private bool AddDays(string text)
    {
        string[] dates = text.Split("..");
        if (TryDate(dates[0], out DateOnly first))
        {
            DateOnly last = first;
            bool isRange = dates.Length == 1 || (dates.Length == 2 && TryDate(dates[1], out last));
            _dates.Add((first, last));
            return isRange && first <= last;
        }

        string[] names = text.Split('-');
        int from = DayNumber(names[0]);
        int to = DayNumber(names[^1]);
        if (from < 0 || to < 0 || names.Length > 2)
        {
            return false;
        }

        // "sat-mon" goes on over the end of the week.
        for (int day = from; ; day = (day + 1) % 7)
        {
            _weekdays[day] = true;
            if (day == to)
            {
                return true;
            }
        }
    }

    private bool AddInterval(string text)
    {
        string[] ends = text.Split('-');
        if (ends.Length != 2 || !TryTime(ends[0], out TimeSpan from) || !TryTime(ends[1], out TimeSpan to)
            || from == to || from >= TimeSpan.FromDays(1))
        {
            return false;
        }

        _intervals.Add((from, to > from ? to : to + TimeSpan.FromDays(1)));
        return true;
    }

    private static int DayNumber(string name) =>
        Array.FindIndex(DayNames, day => day.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static bool TryTime(string text, out TimeSpan time)
    {
        if (text is "24:00")
        {
            time = TimeSpan.FromDays(1);
            return true;
        }

        return TimeSpan.TryParseExact(text, ["h\\:mm", "hh\\:mm"], CultureInfo.InvariantCulture, out time);
    }
}
