namespace Akka.Dispatch.SysMsg;

/// <summary>Handle messages again.</summary>
internal sealed class Resume(Exception? causedByFailure) : SystemMessage
{
    public Exception? CausedByFailure { get; } = causedByFailure;
}
