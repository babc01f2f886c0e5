namespace Akka.Actor.Internal;

/// <summary>The top of a part of the tree. Children are stopped on demand; the root also minds what stops by itself.</summary>
internal sealed class GuardianActor(Action<IActorRef>? childStopped) : UntypedActor
{
    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case StopChild stop:
                Context.Stop(stop.Child);
                break;
            case Terminated terminated:
                childStopped?.Invoke(terminated.ActorRef);
                break;
            case WatchChild watch:
                Context.Watch(watch.Child);
                break;
            default:
                Context.System.DeadLetters.Tell(new DeadLetter(message, Sender, Self), Sender);
                break;
        }
    }

    protected override void PreRestart(Exception reason, object message)
    {
        // Children live on: they are the system.
    }
}
