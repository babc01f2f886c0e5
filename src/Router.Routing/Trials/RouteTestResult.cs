namespace Router.Routing.Trials;

/// <summary>How one test came out.</summary>
/// <param name="Test">The test.</param>
/// <param name="Failures">What differed; nothing when it passed.</param>
public sealed record RouteTestResult(RouteTest Test, IReadOnlyList<RouteTestFailure> Failures)
{
    /// <summary>Whether all came out as expected.</summary>
    public bool IsPassed => Failures.Count == 0;
}
