#nullable disable annotations
namespace Akka.Actor;

/// <summary>Stands where the props of a stopped actor stood.</summary>
public class TerminatedProps : Props
{
    /// <summary>Makes it.</summary>
    public TerminatedProps()
        : base(typeof(UntypedActor))
    {
    }

    /// <inheritdoc/>
    public override ActorBase NewActor() => throw new InvalidOperationException("This actor has been terminated");
}
