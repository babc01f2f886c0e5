using Router.Routing.Conditions.Tests;

namespace Router.Routing.Conditions;

/// <summary>One map of a <c>when</c>: all of its conditions must hold.</summary>
internal sealed class Alternative(IReadOnlyList<Condition> conditions)
{
    public IReadOnlyList<Condition> Conditions => conditions;

    public bool Holds(EventFacts facts)
    {
        foreach (Condition condition in conditions)
        {
            if (!condition.Holds(facts))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first condition that does not hold.</summary>
    public Condition? FirstFailing(EventFacts facts) => conditions.FirstOrDefault(condition => !condition.Holds(facts));

    /// <summary>The tests of the words and fields themselves, outside of <c>not</c>.</summary>
    public IEnumerable<SubjectCondition> SubjectConditions => conditions.OfType<SubjectCondition>();

    /// <summary>The values of which one must be there for this to hold; <see langword="null"/> when the subject is free.</summary>
    public LiteralSet? LiteralsOf(string subject) =>
        SubjectConditions.FirstOrDefault(condition => condition.Subject.Name == subject)?.Test.Literals;
}
