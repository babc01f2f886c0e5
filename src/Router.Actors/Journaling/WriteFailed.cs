namespace Router.Actors.Journaling;

/// <summary>To the JournalActor from itself: nothing was written.</summary>
/// <param name="Cause">Why.</param>
internal sealed record WriteFailed(Exception Cause);
