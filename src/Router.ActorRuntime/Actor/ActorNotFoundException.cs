#nullable disable annotations
namespace Akka.Actor;

/// <summary>A selection found no actor.</summary>
public class ActorNotFoundException : AkkaException
{
    /// <summary>Makes one without a text.</summary>
    public ActorNotFoundException()
    {
    }

    /// <summary>Makes one with a text and a cause.</summary>
    public ActorNotFoundException(string message, Exception innerException = null)
        : base(message, innerException)
    {
    }
}
