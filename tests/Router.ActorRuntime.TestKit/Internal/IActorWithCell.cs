namespace Akka.TestKit.Internal;

/// <summary>A reference of the kit that stands for an actor of this process.</summary>
internal interface IActorWithCell
{
    public ActorCell Cell { get; }
}
