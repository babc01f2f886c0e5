using Router.Routing.Values;

namespace Router.Routing.Conditions.Tests;

/// <summary>A list of tests of which one must pass.</summary>
internal sealed class AnyTest(IReadOnlyList<ValueTest> tests) : ValueTest
{
    public override LiteralSet? Literals { get; } = tests.All(test => test.Literals is not null)
        ? new LiteralSet(tests.SelectMany(test => test.Literals!.Keys))
        : null;

    public override bool Passes(FieldValue[] values, EventFacts facts) => tests.Any(test => test.Passes(values, facts));
}
