using Router.Routing.Values;

namespace Router.Routing.Conditions.Tests;

/// <summary>Passes when one value meets every operator.</summary>
internal sealed class ItemTest(IReadOnlyList<IItemOperator> operators) : ValueTest
{
    public override LiteralSet? Literals { get; } = operators.OfType<EqualsOperator>().FirstOrDefault()?.Literals;

    public override bool Passes(FieldValue[] values, EventFacts facts)
    {
        foreach (FieldValue value in values)
        {
            if (operators.All(item => item.Accepts(value, facts)))
            {
                return true;
            }
        }

        return false;
    }
}
