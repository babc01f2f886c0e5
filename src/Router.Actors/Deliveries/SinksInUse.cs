namespace Router.Actors.Deliveries;

/// <summary>From the SinksActor: no event can miss a new sink any more.</summary>
public sealed record SinksInUse
{
    /// <summary>The message.</summary>
    public static SinksInUse Instance { get; } = new();
}
