namespace Akka.Dispatch.SysMsg;

/// <summary>Stop.</summary>
internal sealed class Terminate : SystemMessage;
