namespace Akka.Actor;

/// <summary>Whether an actor is in this process.</summary>
public interface IActorRefScope
{
    /// <summary>True for each actor of this runtime.</summary>
    public bool IsLocal { get; }
}
