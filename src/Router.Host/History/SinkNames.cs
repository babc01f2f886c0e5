using Router.Host.Control;
using Router.Host.Running;
using Router.Journal.Progress;
using Router.Routing.Diagnostics;

namespace Router.Host.History;

/// <summary>The sinks that a question may name: those of the configuration, and those that the journal still knows.</summary>
internal static class SinkNames
{
    /// <summary>The name, when there is such a sink.</summary>
    /// <exception cref="RefusedException">There is none; the nearest name is told.</exception>
    public static string Require(string name, HistoryView view, IReadOnlyList<SinkStanding> standings)
    {
        string[] known = [.. view.Configuration.Sinks.Keys.Union(standings.Select(sink => sink.Sink), StringComparer.Ordinal)];
        return known.Contains(name, StringComparer.Ordinal)
            ? name
            : throw new RefusedException(RunMessages.UnknownSink, name, NearestName.Hint(name, known)) { IsNotThere = true };
    }
}
