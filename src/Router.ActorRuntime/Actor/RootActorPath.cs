namespace Akka.Actor;

/// <summary>The root of a system's tree.</summary>
public sealed class RootActorPath : ActorPath
{
    /// <summary>Makes the root of an address.</summary>
    public RootActorPath(Address address, string name = "")
        : base(address, name)
    {
    }

    /// <inheritdoc/>
    public override long Uid => UndefinedUid;

    /// <inheritdoc/>
    public override ActorPath Parent => this;

    /// <inheritdoc/>
    public override ActorPath Root => this;

    /// <inheritdoc/>
    public override int Depth => 0;

    /// <inheritdoc/>
    public override ActorPath WithUid(long uid) =>
        uid == UndefinedUid ? this : throw new NotSupportedException("RootActorPath must have undefined Uid");
}
