using Router.Journal.Progress;

namespace Router.Actors.Journaling;

/// <summary>
/// To the JournalActor, from a SinkActor: write this with the next append, at the latest after 100 ms. A later one of the same sink is
/// merged with it.
/// </summary>
/// <param name="Progress">What moved since the last one.</param>
/// <param name="AtOnce">Whether the sender waits for <see cref="ProgressSaved"/>: it is written now, and answered.</param>
public sealed record SaveProgress(SinkProgress Progress, bool AtOnce = false);
