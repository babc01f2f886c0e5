namespace Router.ActorRuntime.Tests.Support;

/// <summary>Sends every message back.</summary>
public sealed class Echo : UntypedActor
{
    protected override void OnReceive(object message) => Sender.Tell(message);
}
