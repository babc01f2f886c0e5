namespace Akka.Dispatch.SysMsg;

/// <summary>Tell the watcher when the watchee stops.</summary>
internal sealed class Watch(IActorRef watchee, IInternalActorRef watcher) : SystemMessage
{
    public IActorRef Watchee { get; } = watchee;

    public IInternalActorRef Watcher { get; } = watcher;
}
