namespace Router.ActorRuntime.Tests.Support;

/// <summary>Takes every message and does nothing.</summary>
public sealed class Silent : UntypedActor
{
    protected override void OnReceive(object message)
    {
    }
}
