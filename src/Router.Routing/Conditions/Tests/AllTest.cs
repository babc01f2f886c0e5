using Router.Routing.Values;

namespace Router.Routing.Conditions.Tests;

/// <summary>The parts of a map of operators: what one value must meet together, what none may, and whether there is one.</summary>
internal sealed class AllTest(IReadOnlyList<ValueTest> tests) : ValueTest
{
    public override LiteralSet? Literals { get; } = tests.FirstOrDefault(test => test.Literals is not null)?.Literals;

    public override bool Passes(FieldValue[] values, EventFacts facts) => tests.All(test => test.Passes(values, facts));
}
