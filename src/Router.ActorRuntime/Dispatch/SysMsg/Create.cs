namespace Akka.Dispatch.SysMsg;

/// <summary>Make the instance.</summary>
internal sealed class Create : SystemMessage;
