using Router.Sinks.Abstractions;
using Router.Sinks.Console;
using Router.Sinks.File;
using Router.Sinks.Webhook;

namespace Router.Sinks;

/// <summary>The sinks that come with Router.</summary>
public static class BuiltInSinks
{
    /// <summary>Their factories, one for each <c>type</c>.</summary>
    public static IReadOnlyList<ISinkFactory> All { get; } = [new ConsoleSinkFactory(), new FileSinkFactory(), new WebhookSinkFactory()];
}
