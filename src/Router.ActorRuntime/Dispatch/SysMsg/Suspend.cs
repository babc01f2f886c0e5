namespace Akka.Dispatch.SysMsg;

/// <summary>Handle no messages until resumed.</summary>
internal sealed class Suspend : SystemMessage;
