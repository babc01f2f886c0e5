using Router.Journal;

namespace Router.Actors.Journaling;

/// <summary>To the JournalActor from itself: what was being written is.</summary>
/// <param name="Result">What an append did; <see langword="null"/> when it was none.</param>
internal sealed record Written(AppendResult? Result);
