#nullable disable annotations
namespace Akka.Actor;

/// <summary>A path below another.</summary>
public sealed class ChildActorPath : ActorPath
{
    /// <summary>Makes the path of a name below a parent.</summary>
    public ChildActorPath(ActorPath parentPath, string name, long uid)
        : base(parentPath, name, uid)
    {
    }
}
