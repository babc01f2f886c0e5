#nullable disable annotations
namespace Akka.Actor;

/// <summary>A stash is full.</summary>
public class StashOverflowException : AkkaException
{
    /// <summary>Makes one with a text.</summary>
    public StashOverflowException(string message, Exception cause = null)
        : base(message, cause)
    {
    }
}
