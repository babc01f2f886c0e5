using Router.Routing.Values;

namespace Router.Routing.Conditions.Tests;

/// <summary><c>is</c>, <c>in</c>, and a plain text: equal to one of these.</summary>
internal sealed class EqualsOperator(LiteralSet literals) : IItemOperator
{
    public LiteralSet Literals => literals;

    public bool Accepts(FieldValue value, EventFacts facts) => literals.Contains(value.Key);
}
