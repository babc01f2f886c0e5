namespace Router.Actors.Status;

/// <summary>To the RouterActor: how is everything? Answered with <see cref="RouterStatus"/>.</summary>
public sealed record GetStatus
{
    /// <summary>The message.</summary>
    public static GetStatus Instance { get; } = new();
}
