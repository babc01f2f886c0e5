#nullable disable annotations
namespace Akka.TestKit;

/// <summary>Answers for a test actor.</summary>
public abstract class AutoPilot
{
    public static NoAutoPilot NoAutoPilot => NoAutoPilot.Instance;

    public static KeepRunning KeepRunning => KeepRunning.Instance;

    public abstract AutoPilot Run(IActorRef sender, object message);
}
