using Router.Routing.Values;

namespace Router.Routing.Conditions.Tests;

/// <summary>What is asked of one value.</summary>
internal interface IItemOperator
{
    public bool Accepts(FieldValue value, EventFacts facts);
}
