using System.Globalization;
using Router.Routing.Diagnostics;
using Router.Routing.Hours;

namespace Router.Routing.Conditions;

/// <summary>Whether the event's moment lies within one of the named hours.</summary>
internal sealed class HoursCondition(IReadOnlyList<HoursSchedule> schedules, bool isNot, SourcePosition position, string text)
    : Condition(position, text)
{
    public IReadOnlyList<HoursSchedule> Schedules => schedules;

    public bool IsNot => isNot;

    public override bool Holds(EventFacts facts) => schedules.Any(schedule => schedule.Contains(facts.WallClock)) != isNot;

    public override string FoundIn(EventFacts facts) => facts.WallClock.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
