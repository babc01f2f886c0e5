namespace Akka.Dispatch.SysMsg;

/// <summary>Replace the instance.</summary>
internal sealed class Recreate(Exception cause) : SystemMessage
{
    public Exception Cause { get; } = cause;
}
