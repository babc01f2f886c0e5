using Serilog.Core;
using Serilog.Events;

namespace Router.Host.Tests.Logging;

internal sealed class CollectingSink : ILogEventSink
{
    public List<LogEvent> Events { get; } = [];

    public void Emit(LogEvent logEvent) => Events.Add(logEvent);
}
