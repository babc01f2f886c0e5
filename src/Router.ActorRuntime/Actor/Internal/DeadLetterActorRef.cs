namespace Akka.Actor.Internal;

/// <summary>Publishes what reaches nobody.</summary>
internal sealed class DeadLetterActorRef(ActorSystemImpl system, ActorPath path) : MinimalActorRef, ISystemRef
{
    public override ActorPath Path => path;

    public ActorSystemImpl SystemImpl => system;

    protected override void TellInternal(object message, IActorRef? sender)
    {
        switch (message)
        {
            case Identify identify:
                sender?.Tell(new ActorIdentity(identify.MessageId, ActorRefs.Nobody), this);
                break;
            case AllDeadLetters:
                Publish((AllDeadLetters)message);
                break;
            default:
                Publish(message, sender, this);
                break;
        }
    }

    public void Publish(object message, IActorRef? sender, IActorRef recipient)
    {
        IActorRef from = sender ?? this;
        switch (message)
        {
            case AllDeadLetters already:
                Publish(already);
                break;
            case Identify identify:
                sender?.Tell(new ActorIdentity(identify.MessageId, null), recipient);
                break;
            case IDeadLetterSuppression suppressed:
                // Akka.NET does not say which dead actor's mailbox it came from.
                system.EventStream.Publish(new SuppressedDeadLetter(suppressed, from, recipient is LocalActorRef ? this : recipient));
                break;
            default:
                system.EventStream.Publish(new DeadLetter(message, from, recipient));
                break;
        }
    }

    private void Publish(AllDeadLetters letter) => system.EventStream.Publish(letter);
}
