namespace Router.Actors.Agents;

/// <summary>The answer to <see cref="Flush"/>.</summary>
internal sealed record Flushed
{
    public static Flushed Instance { get; } = new();
}
