namespace Akka.Dispatch.SysMsg;

/// <summary>A child failed.</summary>
internal sealed class Failed(IActorRef child, Exception cause) : SystemMessage
{
    public IActorRef Child { get; } = child;

    public Exception Cause { get; } = cause;
}
