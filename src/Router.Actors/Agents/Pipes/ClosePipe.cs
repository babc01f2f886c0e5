namespace Router.Actors.Agents.Pipes;

/// <summary>To a PipeActor: hand over what is read, then end.</summary>
internal sealed record ClosePipe
{
    public static ClosePipe Instance { get; } = new();
}
