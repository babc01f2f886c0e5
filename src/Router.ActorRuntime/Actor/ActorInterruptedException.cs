#nullable disable annotations
namespace Akka.Actor;

/// <summary>The actor's thread was interrupted.</summary>
public class ActorInterruptedException : AkkaException
{
    /// <summary>Makes one with a text and a cause.</summary>
    public ActorInterruptedException(string message = null, Exception cause = null)
        : base(message, cause)
    {
    }
}
