using Router.Sinks.Abstractions.Options;

namespace Router.Host.Tests.Configuration;

internal sealed record FakeTarget
{
    [Address]
    public required string Chat { get; init; }

    public bool Silent { get; init; }

    [Template("тема {{CallID}}", "subject {{CallID}}")]
    public string? Subject { get; init; }

    [Template]
    public string? Footer { get; init; }
}
