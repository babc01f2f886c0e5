#nullable disable annotations
namespace Akka.Actor;

/// <summary>The strategy of guardians unless the settings say otherwise.</summary>
public class DefaultSupervisorStrategy : SupervisorStrategyConfigurator
{
    /// <inheritdoc/>
    public override SupervisorStrategy Create() => SupervisorStrategy.DefaultStrategy;
}
