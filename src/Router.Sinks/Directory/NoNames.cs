namespace Router.Sinks.Directory;

/// <summary>A directory that knows nobody: texts then show what the app wrote.</summary>
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
