#nullable disable annotations
namespace Akka.Actor;

/// <summary>The root of a system's tree.</summary>
public sealed class RootActorPath : ActorPath
{
    /// <summary>Makes the root of an address.</summary>
    public RootActorPath(Address address, string name = "")
        : base(address, name)
    {
    }
}
