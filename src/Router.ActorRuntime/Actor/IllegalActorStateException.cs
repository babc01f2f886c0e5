#nullable disable annotations
namespace Akka.Actor;

/// <summary>Asked of an actor what its state does not allow.</summary>
public class IllegalActorStateException : AkkaException
{
    /// <summary>Makes one with a text.</summary>
    public IllegalActorStateException(string message)
        : base(message)
    {
    }
}
