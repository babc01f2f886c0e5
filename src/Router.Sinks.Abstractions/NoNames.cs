namespace Router.Sinks.Abstractions;

/// <summary>A directory that knows nobody.</summary>
public sealed class NoNames : INames
{
    private NoNames()
    {
    }

    /// <summary>The only one.</summary>
    public static NoNames Instance { get; } = new();

    /// <inheritdoc/>
    public string? Find(string id) => null;
}
