using Router.Routing.Times;
using Router.Sinks.Abstractions;

namespace Router.Sinks.Texts;

/// <summary>What texts need to know beside the event.</summary>
public sealed record TextSettings
{
    /// <summary>How the times of events are read and shown (<c>local</c>).</summary>
    public required EventClock Clock { get; init; }

    /// <summary>The language of units and of the names of months and days.</summary>
    public TextLanguage Language { get; init; }

    /// <summary>Who is who (<c>name</c>); default knows nobody.</summary>
    public INames Names { get; init; } = NoNames.Instance;
}
