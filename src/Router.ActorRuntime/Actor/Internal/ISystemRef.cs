namespace Akka.Actor.Internal;

/// <summary>A reference that knows its system.</summary>
internal interface ISystemRef
{
    public ActorSystemImpl SystemImpl { get; }
}
