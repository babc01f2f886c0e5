using Router.Protocol.Packets;
using Router.Routing.Routes;
using Router.Routing.Values;

namespace Router.Routing.Trials;

/// <summary>Runs the <c>tests</c> of a file over its route table; nothing is delivered and nothing remembered.</summary>
/// <param name="table">The rules.</param>
/// <param name="render">Makes the text that a destination would get.</param>
public sealed class RouteTestRunner(RouteTable table, Func<AgentEvent, Destination, string> render)
{
    /// <summary>Runs one test.</summary>
    /// <param name="test">The test.</param>
    /// <param name="now">The moment of an event that gives no time.</param>
    public RouteTestResult Run(RouteTest test, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(test);
        RouteDecision decision = table.Decide(test.Event, test.Login, now);
        ILookup<string, string> texts = decision.Destinations.ToLookup(
            destination => destination.Sink,
            destination => render(test.Event, destination),
            StringComparer.Ordinal);
        var failures = new List<RouteTestFailure>();
        foreach (RouteExpectation expectation in test.Expectations)
        {
            string[] found = [.. texts[expectation.Sink]];
            if (!IsMet(expectation.Text, found))
            {
                failures.Add(new RouteTestFailure(expectation.Sink, expectation.Text, found));
            }
        }

        if (test.ExpectsNothing)
        {
            failures.AddRange(texts.Select(sink => new RouteTestFailure(sink.Key, Expected: null, [.. sink])));
        }

        return new RouteTestResult(test, failures);
    }

    private static bool IsMet(string? glob, string[] found) => glob is null
        ? found.Length == 0
        : Array.Exists(found, text => TextPattern.OfGlob(glob).IsMatch(text.Trim()));
}
