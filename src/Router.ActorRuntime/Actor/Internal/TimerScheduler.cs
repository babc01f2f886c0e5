using System.Diagnostics.CodeAnalysis;

namespace Akka.Actor.Internal;

/// <summary>The timers of one incarnation of an actor.</summary>
internal sealed class TimerScheduler(ActorCell cell) : ITimerScheduler
{
    private readonly Dictionary<object, ActiveTimer> _timers = [];
    private int _generation;

    public IReadOnlyCollection<object> ActiveTimers => _timers.Keys;

    public void StartPeriodicTimer(object key, object msg, TimeSpan interval) =>
        Start(key, msg, interval, interval, ActorRefs.NoSender);

    public void StartPeriodicTimer(object key, object msg, TimeSpan interval, IActorRef sender) =>
        Start(key, msg, interval, interval, sender);

    public void StartPeriodicTimer(object key, object msg, TimeSpan initialDelay, TimeSpan interval) =>
        Start(key, msg, initialDelay, interval, ActorRefs.NoSender);

    public void StartPeriodicTimer(object key, object msg, TimeSpan initialDelay, TimeSpan interval, IActorRef sender) =>
        Start(key, msg, initialDelay, interval, sender);

    public void StartSingleTimer(object key, object msg, TimeSpan timeout) => Start(key, msg, timeout, null, ActorRefs.NoSender);

    public void StartSingleTimer(object key, object msg, TimeSpan timeout, IActorRef sender) => Start(key, msg, timeout, null, sender);

    public bool IsTimerActive(object key) => _timers.ContainsKey(key);

    public void Cancel(object key)
    {
        if (_timers.Remove(key, out ActiveTimer? timer))
        {
            timer.Task.Cancel();
        }
    }

    public void CancelAll()
    {
        foreach (ActiveTimer timer in _timers.Values)
        {
            timer.Task.Cancel();
        }

        _timers.Clear();
    }

    /// <summary>The message of a tick, unless its timer is not the one that runs now.</summary>
    public bool TryAccept(TimerMessage tick, [NotNullWhen(true)] out object? message)
    {
        message = null;
        if (!ReferenceEquals(tick.Owner, this) || !_timers.TryGetValue(tick.Key, out ActiveTimer? timer)
            || timer.Generation != tick.Generation)
        {
            return false;
        }

        if (!timer.Repeats)
        {
            _timers.Remove(tick.Key);
        }

        message = timer.Message;
        return true;
    }

    private void Start(object key, object msg, TimeSpan delay, TimeSpan? interval, IActorRef? sender)
    {
        Cancel(key);
        int generation = ++_generation;
        TimerMessage tick = msg is INotInfluenceReceiveTimeout
            ? new QuietTimerMessage(this, key, generation)
            : new TimerMessage(this, key, generation);
        ICancelable task = interval is { } every
            ? cell.System.Scheduler.ScheduleTellRepeatedlyCancelable(delay, every, cell.Self, tick, sender)
            : cell.System.Scheduler.ScheduleTellOnceCancelable(delay, cell.Self, tick, sender);
        _timers.Add(key, new ActiveTimer(msg, generation, interval is not null, task));
    }

    private sealed record ActiveTimer(object Message, int Generation, bool Repeats, ICancelable Task);
}
