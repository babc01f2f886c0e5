#nullable disable annotations
namespace Akka.Actor;

/// <summary>Whatever fails is stopped.</summary>
public class StoppingSupervisorStrategy : SupervisorStrategyConfigurator
{
    /// <inheritdoc/>
    public override SupervisorStrategy Create() => SupervisorStrategy.StoppingStrategy;
}
