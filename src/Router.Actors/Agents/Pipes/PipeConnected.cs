namespace Router.Actors.Agents.Pipes;

/// <summary>From a PipeActor: there is a connection. Nothing is read before <see cref="ReadOn"/>.</summary>
internal sealed record PipeConnected
{
    public static PipeConnected Instance { get; } = new();
}
