namespace Router.Routing.Routes;

/// <summary>What became of an event at one route.</summary>
public enum RouteOutcome
{
    /// <summary>The route took it.</summary>
    Taken,

    /// <summary>A test failed.</summary>
    TestFailed,

    /// <summary>Its ordering key is not in the route's sample.</summary>
    NotInSample,

    /// <summary>A route before it took the event and stopped.</summary>
    AfterStop,

    /// <summary>The route is not enabled.</summary>
    NotEnabled,

    /// <summary>The event is Router's own, and the route does not name it.</summary>
    RouterOnly,
}
