#nullable disable annotations
namespace Akka.Actor;

/// <summary>A name that no actor may have.</summary>
public class IllegalActorNameException : AkkaException
{
    /// <summary>Makes one with a text.</summary>
    public IllegalActorNameException(string message)
        : base(message)
    {
    }
}
