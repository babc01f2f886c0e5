namespace Router.Actors.Deliveries;

/// <summary>To the SinksActor: the rules no longer use the sinks that the last <see cref="UseSinks"/> did not name; what waits stays.</summary>
public sealed record DropSinks
{
    /// <summary>The message.</summary>
    public static DropSinks Instance { get; } = new();
}
