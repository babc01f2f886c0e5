namespace Router.Actors.Journaling;

/// <summary>To the JournalActor: write what is left, then stop. Answered with <see cref="JournalStopped"/>.</summary>
public sealed record StopJournal
{
    /// <summary>The message.</summary>
    public static StopJournal Instance { get; } = new();
}
