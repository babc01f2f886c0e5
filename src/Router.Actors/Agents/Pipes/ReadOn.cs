namespace Router.Actors.Agents.Pipes;

/// <summary>
/// To a PipeActor: read once more. Asking for each read is what bounds memory: who falls behind is not told more than it asked for.
/// </summary>
internal sealed record ReadOn
{
    public static ReadOn Instance { get; } = new();
}
