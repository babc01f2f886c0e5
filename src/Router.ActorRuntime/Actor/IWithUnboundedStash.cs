namespace Akka.Actor;

/// <summary>An actor with a stash without limit.</summary>
public interface IWithUnboundedStash : IWithUnrestrictedStash;
