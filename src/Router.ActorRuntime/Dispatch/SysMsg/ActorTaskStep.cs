namespace Akka.Dispatch.SysMsg;

/// <summary>A continuation of an async receive wants to run in its actor.</summary>
internal sealed class ActorTaskStep(ActorTaskScheduler scheduler, Task task) : SystemMessage
{
    public void Execute() => scheduler.Execute(task);
}
