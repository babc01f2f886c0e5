using Router.Routing.Values;

namespace Router.Routing.Conditions.Tests;

/// <summary>What is asked of the values of one subject.</summary>
internal abstract class ValueTest
{
    /// <summary>The values of which one must be there for the test to pass; <see langword="null"/> when others pass as well.</summary>
    public virtual LiteralSet? Literals => null;

    public abstract bool Passes(FieldValue[] values, EventFacts facts);
}
