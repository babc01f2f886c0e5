#nullable disable annotations
namespace Akka.Actor;

/// <summary>Scheduling with milliseconds, and with a cancelable in return.</summary>
public static class SchedulerExtensions
{
    /// <summary>Sends a message after a delay.</summary>
    public static void ScheduleTellOnce(
        this ITellScheduler scheduler, int millisecondsDelay, ICanTell receiver, object message, IActorRef sender, ICancelable cancelable = null)
    {
        ArgumentNullException.ThrowIfNull(scheduler);
        scheduler.ScheduleTellOnce(TimeSpan.FromMilliseconds(millisecondsDelay), receiver, message, sender, cancelable);
    }

    /// <summary>Sends a message again and again.</summary>
    public static void ScheduleTellRepeatedly(
        this ITellScheduler scheduler,
        int initialMillisecondsDelay,
        int millisecondsInterval,
        ICanTell receiver,
        object message,
        IActorRef sender,
        ICancelable cancelable = null)
    {
        ArgumentNullException.ThrowIfNull(scheduler);
        scheduler.ScheduleTellRepeatedly(
            TimeSpan.FromMilliseconds(initialMillisecondsDelay),
            TimeSpan.FromMilliseconds(millisecondsInterval),
            receiver,
            message,
            sender,
            cancelable);
    }

    /// <summary>Sends a message after a delay, unless cancelled.</summary>
    public static ICancelable ScheduleTellOnceCancelable(
        this IScheduler scheduler, TimeSpan delay, ICanTell receiver, object message, IActorRef sender)
    {
        ArgumentNullException.ThrowIfNull(scheduler);
        var cancelable = new Cancelable(scheduler.Advanced);
        scheduler.ScheduleTellOnce(delay, receiver, message, sender, cancelable);
        return cancelable;
    }

    /// <summary>Sends a message after a delay, unless cancelled.</summary>
    public static ICancelable ScheduleTellOnceCancelable(
        this IScheduler scheduler, int millisecondsDelay, ICanTell receiver, object message, IActorRef sender) =>
        scheduler.ScheduleTellOnceCancelable(TimeSpan.FromMilliseconds(millisecondsDelay), receiver, message, sender);

    /// <summary>Sends a message again and again, until cancelled.</summary>
    public static ICancelable ScheduleTellRepeatedlyCancelable(
        this IScheduler scheduler, TimeSpan initialDelay, TimeSpan interval, ICanTell receiver, object message, IActorRef sender)
    {
        ArgumentNullException.ThrowIfNull(scheduler);
        var cancelable = new Cancelable(scheduler.Advanced);
        scheduler.ScheduleTellRepeatedly(initialDelay, interval, receiver, message, sender, cancelable);
        return cancelable;
    }

    /// <summary>Sends a message again and again, until cancelled.</summary>
    public static ICancelable ScheduleTellRepeatedlyCancelable(
        this IScheduler scheduler, int initialMillisecondsDelay, int millisecondsInterval, ICanTell receiver, object message, IActorRef sender) =>
        scheduler.ScheduleTellRepeatedlyCancelable(
            TimeSpan.FromMilliseconds(initialMillisecondsDelay),
            TimeSpan.FromMilliseconds(millisecondsInterval),
            receiver,
            message,
            sender);

    /// <summary>Runs an action after a delay.</summary>
    public static void ScheduleOnce(this IActionScheduler scheduler, int millisecondsDelay, Action action, ICancelable cancelable = null)
    {
        ArgumentNullException.ThrowIfNull(scheduler);
        scheduler.ScheduleOnce(TimeSpan.FromMilliseconds(millisecondsDelay), action, cancelable);
    }

    /// <summary>Runs an action again and again.</summary>
    public static void ScheduleRepeatedly(
        this IActionScheduler scheduler, int initialMillisecondsDelay, int millisecondsInterval, Action action, ICancelable cancelable = null)
    {
        ArgumentNullException.ThrowIfNull(scheduler);
        scheduler.ScheduleRepeatedly(
            TimeSpan.FromMilliseconds(initialMillisecondsDelay), TimeSpan.FromMilliseconds(millisecondsInterval), action, cancelable);
    }

    /// <summary>Runs an action after a delay, unless cancelled.</summary>
    public static ICancelable ScheduleOnceCancelable(this IActionScheduler scheduler, TimeSpan delay, Action action)
    {
        ArgumentNullException.ThrowIfNull(scheduler);
        var cancelable = new Cancelable(scheduler);
        scheduler.ScheduleOnce(delay, action, cancelable);
        return cancelable;
    }

    /// <summary>Runs an action after a delay, unless cancelled.</summary>
    public static ICancelable ScheduleOnceCancelable(this IActionScheduler scheduler, int millisecondsDelay, Action action) =>
        scheduler.ScheduleOnceCancelable(TimeSpan.FromMilliseconds(millisecondsDelay), action);

    /// <summary>Runs an action again and again, until cancelled.</summary>
    public static ICancelable ScheduleRepeatedlyCancelable(
        this IActionScheduler scheduler, TimeSpan initialDelay, TimeSpan interval, Action action)
    {
        ArgumentNullException.ThrowIfNull(scheduler);
        var cancelable = new Cancelable(scheduler);
        scheduler.ScheduleRepeatedly(initialDelay, interval, action, cancelable);
        return cancelable;
    }

    /// <summary>Runs an action again and again, until cancelled.</summary>
    public static ICancelable ScheduleRepeatedlyCancelable(
        this IActionScheduler scheduler, int initialMillisecondsDelay, int millisecondsInterval, Action action) =>
        scheduler.ScheduleRepeatedlyCancelable(
            TimeSpan.FromMilliseconds(initialMillisecondsDelay), TimeSpan.FromMilliseconds(millisecondsInterval), action);
}
