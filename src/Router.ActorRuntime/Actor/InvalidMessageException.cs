#nullable disable annotations
namespace Akka.Actor;

/// <summary>A message that cannot be one: null.</summary>
public class InvalidMessageException : AkkaException
{
    /// <summary>Makes one with the usual text.</summary>
    public InvalidMessageException()
        : this("Message is null")
    {
    }

    /// <summary>Makes one with a text.</summary>
    public InvalidMessageException(string message)
        : base(message)
    {
    }
}
