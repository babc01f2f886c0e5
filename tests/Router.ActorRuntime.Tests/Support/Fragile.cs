namespace Router.ActorRuntime.Tests.Support;

/// <summary>Fails with an exception it is told, sends back the rest; each start and stop it tells the probe.</summary>
public sealed class Fragile(IActorRef probe) : UntypedActor
{
    protected override void PreStart() => probe.Tell("started", Self);

    protected override void PostStop() => probe.Tell("stopped", Self);

    protected override void OnReceive(object message)
    {
        if (message is Exception cause)
        {
            throw cause;
        }

        Sender.Tell(message);
    }
}
