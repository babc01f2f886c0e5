#nullable disable annotations
namespace Akka.Actor;

/// <summary>The base of the runtime's exceptions.</summary>
public abstract class AkkaException : Exception
{
    /// <summary>Makes one without a text.</summary>
    protected AkkaException()
    {
    }

    /// <summary>What brought it about, or null.</summary>
    protected Exception Cause => InnerException;

    /// <summary>Makes one with a text and a cause.</summary>
    protected AkkaException(string message, Exception cause = null)
        : base(message, cause)
    {
    }
}
