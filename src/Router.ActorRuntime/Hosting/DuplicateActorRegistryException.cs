namespace Akka.Hosting;

/// <summary>The key is taken.</summary>
public sealed class DuplicateActorRegistryException : ActorRegistryException
{
    /// <summary>Makes one with a text.</summary>
    public DuplicateActorRegistryException(string message)
        : base(message)
    {
    }
}
