#nullable disable annotations
namespace Akka.Actor.Setup;

/// <summary>One thing a system is started with.</summary>
public abstract class Setup
{
    /// <summary>This with another.</summary>
    public ActorSystemSetup And(Setup other) => ActorSystemSetup.Create(this, other);
}
