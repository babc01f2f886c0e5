#nullable disable annotations
using Akka.Util.Internal;

namespace Akka.Actor;

/// <summary>Makes the strategy of <c>/user</c>, when the settings name it.</summary>
public abstract class SupervisorStrategyConfigurator
{
    /// <summary>Makes it.</summary>
    public abstract SupervisorStrategy Create();

    /// <summary>Makes the one of a type.</summary>
    public static SupervisorStrategyConfigurator CreateConfigurator(string typeName)
    {
        Type type = RuntimeTypes.Find(typeName)
            ?? throw new ConfigurationException($"'akka.actor.guardian-supervisor-strategy' is not valid: no type [{typeName}]");
        return (SupervisorStrategyConfigurator)Activator.CreateInstance(type);
    }
}
