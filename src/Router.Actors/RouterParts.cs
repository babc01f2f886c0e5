using Akka.Actor;

namespace Router.Actors;

/// <summary>What the RouterActor's children are made of.</summary>
/// <param name="Journal">The JournalActor.</param>
/// <param name="Agents">The AgentsActor, given the journal.</param>
/// <param name="Sinks">The SinksActor, given the journal.</param>
public sealed record RouterParts(Props Journal, Func<IActorRef, Props> Agents, Func<IActorRef, Props> Sinks);
