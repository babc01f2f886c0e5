namespace Router.Actors.Deliveries;

/// <summary>From the SinksActor: nothing is delivered any more, and all progress is with the JournalActor.</summary>
public sealed record SinksStopped
{
    /// <summary>The message.</summary>
    public static SinksStopped Instance { get; } = new();
}
