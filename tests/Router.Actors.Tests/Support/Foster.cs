using Akka.Actor;

namespace Router.Actors.Tests.Support;

/// <summary>A parent for the actor under test: what the child tells it, a probe gets; what others tell it, the child gets.</summary>
internal sealed class Foster : UntypedActor
{
    private readonly IActorRef _child;
    private readonly IActorRef _probe;

    public Foster(Props child, IActorRef probe)
    {
        _child = Context.ActorOf(child, "child");
        _probe = probe;
    }

    protected override void OnReceive(object message) => (Sender.Equals(_child) ? _probe : _child).Forward(message);
}
