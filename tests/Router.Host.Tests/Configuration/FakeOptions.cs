using Router.Sinks.Abstractions.Options;

namespace Router.Host.Tests.Configuration;

/// <summary>Options of every kind.</summary>
internal sealed record FakeOptions
{
    public required string Name { get; init; }

    [Option("число", "a number", Min = 1, Max = 10)]
    public int Count { get; init; } = 3;

    [Option("размер", "a size", Min = 1024)]
    public long MaxSize { get; init; } = 2048;

    [Option("время", "a time", Min = 1, Max = 3600)]
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(5);

    public bool IsQuiet { get; init; }

    public Uri? Url { get; init; }

    public Secret? Token { get; init; }

    public FakeMode Mode { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Secret> Headers { get; init; } = new Dictionary<string, Secret>(StringComparer.Ordinal);

    public FakeGroup? Group { get; init; }
}
