#nullable disable annotations
namespace Akka.Actor;

/// <summary>Makes the strategy of <c>/user</c>, when the settings name it.</summary>
public abstract class SupervisorStrategyConfigurator
{
    /// <summary>Makes it.</summary>
    public abstract SupervisorStrategy Create();
}
