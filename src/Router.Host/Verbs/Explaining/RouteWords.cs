using Router.Routing.Diagnostics;
using Router.Routing.Routes;

namespace Router.Host.Verbs.Explaining;

/// <summary>What a route makes of an event, in a few words.</summary>
internal static class RouteWords
{
    /// <summary>The words.</summary>
    public static Bilingual Of(RouteOutcome outcome) => outcome switch
    {
        RouteOutcome.Taken => new Bilingual("берёт", "takes it"),
        RouteOutcome.TestFailed => new Bilingual("не берёт", "does not take it"),
        RouteOutcome.NotInSample => new Bilingual("не попало в выборку sample", "not in the sample"),
        RouteOutcome.AfterStop => new Bilingual("не дошло: маршрут выше остановил (stop: true)", "not reached: a route above stopped (stop: true)"),
        RouteOutcome.NotEnabled => new Bilingual("выключен (enabled: false)", "not enabled (enabled: false)"),
        _ => new Bilingual("события самого Router берёт только маршрут с object: Router", "Router's own events go only to a route with object: Router"),
    };
}
