#nullable disable annotations
namespace Akka.Actor;

/// <summary>Tells a watcher that the watched actor has stopped.</summary>
public sealed class Terminated : IAutoReceivedMessage, IPossiblyHarmful, IDeadLetterSuppression, INoSerializationVerificationNeeded, IEquatable<Terminated>
{
    /// <summary>Makes the message.</summary>
    public Terminated(IActorRef actorRef, bool existenceConfirmed, bool addressTerminated)
    {
        ActorRef = actorRef;
        ExistenceConfirmed = existenceConfirmed;
        AddressTerminated = addressTerminated;
    }

    /// <summary>The watched actor.</summary>
    public IActorRef ActorRef { get; }

    /// <summary>Whether the actor's system is gone; never here.</summary>
    public bool AddressTerminated { get; }

    /// <summary>False when the actor had stopped already, or never was.</summary>
    public bool ExistenceConfirmed { get; }

    /// <inheritdoc/>
    public bool Equals(Terminated other) =>
        other is not null && Equals(ActorRef, other.ActorRef)
        && AddressTerminated == other.AddressTerminated && ExistenceConfirmed == other.ExistenceConfirmed;

    /// <inheritdoc/>
    public override bool Equals(object obj) => Equals(obj as Terminated);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(ActorRef, AddressTerminated, ExistenceConfirmed);

    /// <inheritdoc/>
    public override string ToString() =>
        $"<Terminated>: {ActorRef} - ExistenceConfirmed={ExistenceConfirmed}";
}
