namespace Akka.Hosting;

/// <summary>The key is taken.</summary>
public sealed class DuplicateActorRegistryException : ActorRegistryException
{
    /// <summary>Makes one with a text.</summary>
    public DuplicateActorRegistryException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a text and a cause.</summary>
    public DuplicateActorRegistryException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
