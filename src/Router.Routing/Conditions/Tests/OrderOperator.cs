using Router.Routing.Values;

namespace Router.Routing.Conditions.Tests;

/// <summary><c>above</c>, <c>at-least</c>, <c>below</c>, <c>at-most</c>. What is no number passes none of them, and is counted.</summary>
internal sealed class OrderOperator(Order order, Quantity limit) : IItemOperator
{
    public bool Accepts(FieldValue value, EventFacts facts)
    {
        if (!limit.TryReadField(value.Text, out decimal amount))
        {
            facts.UnreadableNumbers++;
            return false;
        }

        return order switch
        {
            Order.Above => amount > limit.Amount,
            Order.AtLeast => amount >= limit.Amount,
            Order.Below => amount < limit.Amount,
            _ => amount <= limit.Amount,
        };
    }
}
