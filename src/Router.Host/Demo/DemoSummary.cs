using Router.Actors.Status;
using Router.Routing.Diagnostics;

namespace Router.Host.Demo;

/// <summary>What came of the demo, in numbers.</summary>
/// <param name="Read">How many events Router read.</param>
/// <param name="Routed">How many of them a rule wanted.</param>
/// <param name="Delivered">How many deliveries arrived.</param>
/// <param name="Waiting">How many wait.</param>
/// <param name="Lost">What the apps told a connected Router and it did not read, or gave up.</param>
internal sealed record DemoSummary(long Read, long Routed, long Delivered, long Waiting, long Lost)
{
    /// <summary>The numbers of a status.</summary>
    /// <param name="status">How Router is at the end.</param>
    /// <param name="sent">How many events the apps put into their pipes.</param>
    public static DemoSummary Of(RouterStatus status, long sent) => new(
        status.Journal.Read,
        status.Journal.Routed,
        status.Sinks.Sum(sink => sink.Delivered),
        status.Sinks.Sum(sink => sink.Waiting),
        Math.Max(0, sent - status.Journal.Read) + status.Journal.Shed + status.Sinks.Sum(sink => sink.Dead));

    /// <summary>The line.</summary>
    public Bilingual Text => new(
        $"прочитано {Read}, по правилам ушло {Routed}, доставлено {Delivered}, ждут {Waiting}, потеряно {Lost}",
        $"read {Read}, routed {Routed}, delivered {Delivered}, waiting {Waiting}, lost {Lost}");
}
