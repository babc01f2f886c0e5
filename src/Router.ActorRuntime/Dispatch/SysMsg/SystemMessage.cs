namespace Akka.Dispatch.SysMsg;

/// <summary>What the runtime tells a cell; linked into the mailbox's stack without another allocation.</summary>
internal abstract class SystemMessage
{
    public SystemMessage? Next { get; set; }
}
