using Router.Routing.Diagnostics;
using Router.Routing.Hours;

namespace Router.Routing.Conditions.Reading;

/// <summary>What conditions refer to while they are read, and where their errors go.</summary>
internal sealed class ConditionContext(DiagnosticBag bag)
{
    public DiagnosticBag Bag => bag;

    public SubjectTable Subjects { get; } = new();

    public Dictionary<string, IReadOnlyList<string>> Lists { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, HoursSchedule> Hours { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// What the lists and hours used since it was last cleared contain: a route whose list has changed is a changed route.
    /// </summary>
    public SortedSet<string> Used { get; } = new(StringComparer.Ordinal);
}
