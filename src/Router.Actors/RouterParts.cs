using Akka.Actor;
using Router.Actors.OwnEvents;

namespace Router.Actors;

/// <summary>What the RouterActor's children are made of.</summary>
/// <param name="Journal">The JournalActor.</param>
/// <param name="Agents">The AgentsActor, given the journal.</param>
/// <param name="Sinks">The SinksActor, given the journal.</param>
public sealed record RouterParts(Props Journal, Func<IActorRef, Props> Agents, Func<IActorRef, Props> Sinks)
{
    /// <summary>What Router's own events need. Default: texts in English, and no disk to watch.</summary>
    public OwnEventsDependencies OwnEvents { get; init; } = new();
}
