namespace Akka.Actor;

/// <summary>The actor got <see cref="Kill"/>.</summary>
public sealed class ActorKilledException : AkkaException
{
    /// <summary>Makes one with a text.</summary>
    public ActorKilledException(string message)
        : base(message)
    {
    }
}
