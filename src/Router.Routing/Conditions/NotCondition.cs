using Router.Routing.Diagnostics;

namespace Router.Routing.Conditions;

/// <summary>A <c>when</c> that must not hold.</summary>
internal sealed class NotCondition(IReadOnlyList<Alternative> when, SourcePosition position, string text)
    : Condition(position, text)
{
    /// <summary>What must not hold.</summary>
    public IReadOnlyList<Alternative> When => when;

    public override bool Holds(EventFacts facts) => !when.Any(alternative => alternative.Holds(facts));

    public override string FoundIn(EventFacts facts)
    {
        IEnumerable<Condition> held = when.Where(alternative => alternative.Holds(facts)).SelectMany(alternative => alternative.Conditions);
        return string.Join("; ", held.Select(condition => $"{condition}: {condition.FoundIn(facts)}"));
    }
}
