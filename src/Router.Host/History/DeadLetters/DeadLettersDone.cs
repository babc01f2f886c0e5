namespace Router.Host.History.DeadLetters;

/// <summary>What was done with dead letters.</summary>
/// <param name="Count">How many it was done with.</param>
/// <param name="Unknown">The ids that name none.</param>
/// <param name="NoRoom">How many had no room in the queue, and stay dead letters.</param>
/// <param name="Unsure">How many are meant, when it was not said that this is sure: then nothing was done.</param>
internal sealed record DeadLettersDone(int Count, IReadOnlyList<string> Unknown, int NoRoom = 0, int Unsure = 0);
