using Router.Routing.Values;

namespace Router.Routing.Conditions.Tests;

/// <summary>The exact opposite of a test.</summary>
internal sealed class NotTest(ValueTest test) : ValueTest
{
    public override bool Passes(FieldValue[] values, EventFacts facts) => !test.Passes(values, facts);
}
