namespace Router.Routing.Conditions.Tests;

/// <summary>The operators that compare numbers.</summary>
internal enum Order
{
    Above,
    AtLeast,
    Below,
    AtMost,
}
