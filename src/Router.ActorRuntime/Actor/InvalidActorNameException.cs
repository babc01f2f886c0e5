#nullable disable annotations
namespace Akka.Actor;

/// <summary>A name that is taken, or that no actor may have.</summary>
public class InvalidActorNameException : AkkaException
{
    /// <summary>Makes one with a text.</summary>
    public InvalidActorNameException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a text and a cause.</summary>
    public InvalidActorNameException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
