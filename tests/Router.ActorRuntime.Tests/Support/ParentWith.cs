namespace Router.ActorRuntime.Tests.Support;

/// <summary>Makes a child of each Props and tells its sender; meets failures with the strategy it is given. Fails with an exception it is told.</summary>
public class ParentWith(SupervisorStrategy strategy) : UntypedActor
{
    protected override SupervisorStrategy SupervisorStrategy() => strategy;

    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case Props props:
                Sender.Tell(Context.ActorOf(props));
                break;
            case Exception cause:
                throw cause;
            default:
                Sender.Tell(message);
                break;
        }
    }
}
