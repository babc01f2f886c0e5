namespace Router.ActorRuntime.Tests.Support;

/// <summary>
/// Makes a child of each Props it is told, watches it, and tells the probe: the child, each failure it decides on,
/// and "terminated".
/// </summary>
public sealed class Supervisor(IActorRef probe) : UntypedActor
{
    protected override SupervisorStrategy SupervisorStrategy() => new OneForOneStrategy(cause =>
    {
        probe.Tell(cause);
        return Akka.Actor.SupervisorStrategy.DefaultDecider.Decide(cause);
    });

    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case Props props:
                probe.Tell(Context.Watch(Context.ActorOf(props)));
                break;
            case Terminated:
                probe.Tell("terminated");
                break;
        }
    }
}
