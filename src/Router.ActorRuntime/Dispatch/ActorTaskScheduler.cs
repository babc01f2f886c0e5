#nullable disable annotations
namespace Akka.Dispatch;

/// <summary>Runs the steps of an async receive inside the actor: its mailbox is held, its thread is not.</summary>
public class ActorTaskScheduler : TaskScheduler
{
    private readonly ActorCell _cell;

    internal ActorTaskScheduler(ActorCell cell)
    {
        _cell = cell;
    }

    /// <summary>One step at a time.</summary>
    public override int MaximumConcurrencyLevel => 1;

    /// <summary>Runs an async function as part of the current message; the next message waits for its end.</summary>
    public static void RunTask(Func<Task> asyncAction)
    {
        ArgumentNullException.ThrowIfNull(asyncAction);
        ActorCell cell = ActorCell.Current
            ?? throw new InvalidOperationException("RunTask must be called from an actor context.");
        cell.RunTask(asyncAction);
    }

    /// <summary>Runs an action as part of the current message.</summary>
    public static void RunTask(Action action)
    {
        ArgumentNullException.ThrowIfNull(action);
        RunTask(() =>
        {
            action();
            return Task.CompletedTask;
        });
    }

    internal void Execute(Task task) => TryExecuteTask(task);

    /// <inheritdoc/>
    protected override IEnumerable<Task> GetScheduledTasks() => null;

    /// <inheritdoc/>
    protected override void QueueTask(Task task) => _cell.SendSystemMessage(new ActorTaskStep(this, task));

    /// <inheritdoc/>
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !taskWasPreviouslyQueued && ReferenceEquals(ActorCell.Current, _cell) && TryExecuteTask(task);
}
