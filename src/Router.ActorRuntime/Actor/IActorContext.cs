#nullable disable annotations
namespace Akka.Actor;

/// <summary>What an actor knows of its place, while it handles a message.</summary>
public interface IActorContext : IActorRefFactory, ICanWatch
{
    /// <summary>The actor.</summary>
    public IActorRef Self { get; }

    /// <summary>Where it runs.</summary>
    public MessageDispatcher Dispatcher { get; }

    /// <summary>The props it was made from.</summary>
    public Props Props { get; }

    /// <summary>The sender of the current message.</summary>
    public IActorRef Sender { get; }

    /// <summary>The system.</summary>
    public ActorSystem System { get; }

    /// <summary>The parent.</summary>
    public IActorRef Parent { get; }

    /// <summary>How long nothing may come before a <see cref="Akka.Actor.ReceiveTimeout"/>, or null.</summary>
    public TimeSpan? ReceiveTimeout { get; }

    /// <summary>Replaces the behaviour.</summary>
    public void Become(Receive receive);

    /// <summary>Puts a behaviour on top of the present one.</summary>
    public void BecomeStacked(Receive receive);

    /// <summary>Returns to the behaviour below.</summary>
    public void UnbecomeStacked();

    /// <summary>A child by name, or nobody.</summary>
    public IActorRef Child(string name);

    /// <summary>All children.</summary>
    public IEnumerable<IActorRef> GetChildren();

    /// <summary>Sets or, with null, ends the receive time-out.</summary>
    public void SetReceiveTimeout(TimeSpan? timeout);

    /// <summary>Stops an actor, in the middle of its mailbox.</summary>
    public void Stop(IActorRef child);
}
