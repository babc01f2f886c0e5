namespace Akka.Actor;

/// <summary>A path below another.</summary>
public sealed class ChildActorPath : ActorPath
{
    /// <summary>Makes the path of a name below a parent.</summary>
    public ChildActorPath(ActorPath parentPath, string name, long uid)
        : base(parentPath?.Address!, name)
    {
        Parent = parentPath!;
        Uid = uid;
        Depth = parentPath!.Depth + 1;
    }

    /// <inheritdoc/>
    public override long Uid { get; }

    /// <inheritdoc/>
    public override ActorPath Parent { get; }

    /// <inheritdoc/>
    public override int Depth { get; }

    /// <inheritdoc/>
    public override ActorPath Root
    {
        get
        {
            ActorPath path = Parent;
            while (path.Depth > 0)
            {
                path = path.Parent;
            }

            return path;
        }
    }

    /// <inheritdoc/>
    public override ActorPath WithUid(long uid) => uid == Uid ? this : new ChildActorPath(Parent, Name, uid);
}
