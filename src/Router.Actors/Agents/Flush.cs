namespace Router.Actors.Agents;

/// <summary>
/// To a login's actors, before they stop: answer <see cref="Flushed"/>. What was sent to them before is done by then, and what they
/// have to say about it is on its way.
/// </summary>
internal sealed record Flush
{
    public static Flush Instance { get; } = new();
}
