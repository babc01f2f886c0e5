namespace Akka.TestKit;

public sealed class DelegateAutoPilot : AutoPilot
{
    private readonly Func<IActorRef, object, AutoPilot> _receive;

    public DelegateAutoPilot(Func<IActorRef, object, AutoPilot> receive)
    {
        _receive = receive;
    }

    public override AutoPilot Run(IActorRef sender, object message) => _receive(sender, message);
}
