using Router.Sinks.Abstractions.Options;

namespace Router.Host.Tests.Configuration;

internal sealed record FakeGroup
{
    public required string User { get; init; }

    public required Secret Password { get; init; }
}
