namespace Akka.Actor;

/// <summary>An actor with a stash on any mailbox.</summary>
public interface IWithUnrestrictedStash : IActorStash;
