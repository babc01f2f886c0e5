#nullable disable annotations
namespace Akka.Actor;

/// <summary>The actor got <see cref="Kill"/>.</summary>
public class ActorKilledException : AkkaException
{
    /// <summary>Makes one without a text.</summary>
    public ActorKilledException()
    {
    }

    /// <summary>Makes one with a text.</summary>
    public ActorKilledException(string message)
        : base(message)
    {
    }
}
