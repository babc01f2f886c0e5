using System.Collections.Concurrent;
using Router.Sinks.Abstractions;

namespace Router.Sinks.Telegram.Sending;

/// <summary>Tells once of each route whose text is no HTML that Telegram takes.</summary>
internal sealed class BrokenRoutes(SinkContext context)
{
    private readonly ConcurrentDictionary<string, bool> _told = new(StringComparer.Ordinal);

    public void Tell(string route)
    {
        if (_told.TryAdd(route, value: true))
        {
            Log.BrokenHtml(context.Logger, context.Name, route);
        }
    }
}
