using System.Text.RegularExpressions;
using Router.Routing.Values;

namespace Router.Routing.Conditions.Tests;

/// <summary><c>regex</c> and <c>glob</c>.</summary>
internal sealed class PatternOperator(Regex pattern) : IItemOperator
{
    public bool Accepts(FieldValue value, EventFacts facts) => pattern.IsMatch(value.Text);
}
