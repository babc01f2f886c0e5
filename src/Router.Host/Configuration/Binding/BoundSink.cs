using Router.Host.Configuration.Settings;
using Router.Routing.Configuration;
using Router.Sinks.Abstractions;

namespace Router.Host.Configuration.Binding;

/// <summary>One entry of <c>sinks</c> with its type's factory and its options read.</summary>
internal sealed record BoundSink
{
    /// <summary>The entry as it stands in the file.</summary>
    public required SinkDefinition Definition { get; init; }

    /// <summary>The type's factory.</summary>
    public required ISinkFactory Factory { get; init; }

    /// <summary>The sink's own options, of the factory's <see cref="ISinkFactory.OptionsType"/>.</summary>
    public required object Options { get; init; }

    /// <summary>What Router itself has to know of it.</summary>
    public required SinkPolicy Policy { get; init; }

    /// <summary>All that a running sink is built from, secrets included as a hash: two of one text need no hand-over.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The name, which is the sink's identity.</summary>
    public string Name => Definition.Name;
}
