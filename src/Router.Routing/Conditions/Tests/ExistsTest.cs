using Router.Routing.Values;

namespace Router.Routing.Conditions.Tests;

/// <summary>Whether there is a value at all.</summary>
internal sealed class ExistsTest(bool isWanted) : ValueTest
{
    public override bool Passes(FieldValue[] values, EventFacts facts) => (values.Length > 0) == isWanted;
}
