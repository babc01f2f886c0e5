namespace Akka.Dispatch.SysMsg;

/// <summary>Do not tell the watcher any more.</summary>
internal sealed class Unwatch(IInternalActorRef watcher) : SystemMessage
{
    public IInternalActorRef Watcher { get; } = watcher;
}
