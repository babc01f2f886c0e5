namespace Akka.Dispatch.SysMsg;

/// <summary>An async receive has ended.</summary>
internal sealed class ActorTaskCompleted(Task task) : SystemMessage
{
    public Task Task { get; } = task;
}
