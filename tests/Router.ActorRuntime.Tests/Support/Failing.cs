namespace Router.ActorRuntime.Tests.Support;

/// <summary>Fails on every message.</summary>
public sealed class Failing : UntypedActor
{
    protected override void OnReceive(object message) => throw new InvalidOperationException("asked to");
}
