#nullable disable annotations
namespace Akka.Actor;

/// <summary>Nobody answered in time.</summary>
public class AskTimeoutException : AkkaException
{
    /// <summary>Makes one with a text.</summary>
    public AskTimeoutException(string message)
        : base(message)
    {
    }
}
