#nullable disable annotations
namespace Akka.TestKit;

public sealed class DelegateAutoPilot : AutoPilot
{
    private readonly AutoPilotDelegate _receive;

    public DelegateAutoPilot(AutoPilotDelegate autoPilotDelegate)
    {
        _receive = autoPilotDelegate;
    }

    public override AutoPilot Run(IActorRef sender, object message) => _receive(sender, message);
}
