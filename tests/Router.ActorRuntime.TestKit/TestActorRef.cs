#nullable disable annotations
namespace Akka.TestKit;

public class TestActorRef<TActor> : TestActorRefBase<TActor>
    where TActor : ActorBase
{
    public TestActorRef(ActorSystem system, Props actorProps, IActorRef supervisor = null, string name = null)
        : base(system, actorProps, supervisor, name)
    {
    }

    /// <inheritdoc/>
    public override bool Equals(object obj) => base.Equals(obj);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();

    /// <summary>Whether both are the same actor.</summary>
    public static bool operator ==(TestActorRef<TActor> testActorRef, IActorRef actorRef) => Equals(testActorRef, actorRef);

    /// <summary>Whether both are the same actor.</summary>
    public static bool operator !=(TestActorRef<TActor> testActorRef, IActorRef actorRef) => !Equals(testActorRef, actorRef);

    /// <summary>Whether both are the same actor.</summary>
    public static bool operator ==(IActorRef actorRef, TestActorRef<TActor> testActorRef) => Equals(testActorRef, actorRef);

    /// <summary>Whether both are the same actor.</summary>
    public static bool operator !=(IActorRef actorRef, TestActorRef<TActor> testActorRef) => !Equals(testActorRef, actorRef);
}
