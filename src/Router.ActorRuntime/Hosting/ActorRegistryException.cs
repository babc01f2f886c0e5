namespace Akka.Hosting;

/// <summary>The registry refused.</summary>
public class ActorRegistryException : Exception
{
    /// <summary>Makes one with a text.</summary>
    public ActorRegistryException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a text and a cause.</summary>
    public ActorRegistryException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
