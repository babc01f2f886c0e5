namespace Router.Durability.Tests.Kills;

/// <summary>An event that the journal holds.</summary>
/// <param name="Sequence">Its number.</param>
/// <param name="Id">Its id.</param>
/// <param name="Sinks">The sinks that the rules chose.</param>
internal sealed record JournaledEvent(long Sequence, string Id, IReadOnlyList<string> Sinks);
