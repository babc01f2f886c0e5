using Router.Routing.Values;

namespace Router.Routing.Conditions.Tests;

/// <summary><c>field</c>: equal to a value of another field.</summary>
internal sealed class FieldOperator(Subject other) : IItemOperator
{
    public bool Accepts(FieldValue value, EventFacts facts)
    {
        foreach (FieldValue candidate in facts.ValuesOf(other))
        {
            if (ValueKey.Comparer.Equals(candidate.Key, value.Key))
            {
                return true;
            }
        }

        return false;
    }
}
