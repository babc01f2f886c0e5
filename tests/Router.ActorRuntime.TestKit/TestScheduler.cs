using Akka.Dispatch;

namespace Akka.TestKit;

/// <summary>A clock that stands until it is moved.</summary>
public class TestScheduler : IScheduler, IAdvancedScheduler
{
    private readonly Lock _lock = new();
    private readonly PriorityQueue<Item, (DateTimeOffset Due, long Order)> _items = new();
    private readonly DateTimeOffset _start;
    private DateTimeOffset _now;
    private long _order;

    public TestScheduler(Config schedulerConfig, ILoggingAdapter log)
    {
        _ = schedulerConfig;
        _ = log;
        _start = TimeProvider.System.GetUtcNow();
        _now = _start;
    }

    public TimeSpan MonotonicClock => Now - _start;

    public TimeSpan HighResMonotonicClock => MonotonicClock;

    public DateTimeOffset Now
    {
        get
        {
            lock (_lock)
            {
                return _now;
            }
        }
    }

    protected DateTimeOffset TimeNow => Now;

    public IAdvancedScheduler Advanced => this;

    /// <summary>Moves the clock; what falls due on the way is done in its order.</summary>
    public void Advance(TimeSpan offset) => AdvanceTo(Now + offset);

    public void AdvanceTo(DateTimeOffset when)
    {
        if (when < Now)
        {
            throw new InvalidOperationException("You can't reverse time...");
        }

        while (Next(when) is { } item)
        {
            if (item.Cancelable?.IsCancellationRequested != true)
            {
                item.Action();
                if (item.Interval is { } interval)
                {
                    Add(item.Due + interval, interval, item.Action, item.Cancelable);
                }
            }
        }

        lock (_lock)
        {
            _now = when;
        }
    }

    public void ScheduleTellOnce(TimeSpan delay, ICanTell receiver, object message, IActorRef? sender) =>
        ScheduleTellOnce(delay, receiver, message, sender, null);

    public void ScheduleTellOnce(TimeSpan delay, ICanTell receiver, object message, IActorRef? sender, ICancelable? cancelable) =>
        Add(delay, null, () => receiver.Tell(message, sender), cancelable);

    public void ScheduleTellRepeatedly(TimeSpan initialDelay, TimeSpan interval, ICanTell receiver, object message, IActorRef? sender) =>
        ScheduleTellRepeatedly(initialDelay, interval, receiver, message, sender, null);

    public void ScheduleTellRepeatedly(
        TimeSpan initialDelay, TimeSpan interval, ICanTell receiver, object message, IActorRef? sender, ICancelable? cancelable) =>
        Add(initialDelay, interval, () => receiver.Tell(message, sender), cancelable);

    public void ScheduleOnce(TimeSpan delay, Action action) => Add(delay, null, action, null);

    public void ScheduleOnce(TimeSpan delay, Action action, ICancelable? cancelable) => Add(delay, null, action, cancelable);

    public void ScheduleOnce(TimeSpan delay, IRunnable action) => Add(delay, null, action.Run, null);

    public void ScheduleOnce(TimeSpan delay, IRunnable action, ICancelable? cancelable) => Add(delay, null, action.Run, cancelable);

    public void ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, Action action) => Add(initialDelay, interval, action, null);

    public void ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, Action action, ICancelable? cancelable) =>
        Add(initialDelay, interval, action, cancelable);

    public void ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, IRunnable action) => Add(initialDelay, interval, action.Run, null);

    public void ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, IRunnable action, ICancelable? cancelable) =>
        Add(initialDelay, interval, action.Run, cancelable);

    private void Add(TimeSpan delay, TimeSpan? interval, Action action, ICancelable? cancelable)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        if (interval is { } period)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(period, TimeSpan.Zero, nameof(interval));
        }

        Add(Now + delay, interval, action, cancelable);
    }

    private void Add(DateTimeOffset due, TimeSpan? interval, Action action, ICancelable? cancelable)
    {
        lock (_lock)
        {
            _items.Enqueue(new Item(due, interval, action, cancelable), (due, _order++));
        }
    }

    private Item? Next(DateTimeOffset until)
    {
        lock (_lock)
        {
            if (!_items.TryPeek(out Item? item, out _) || item.Due > until)
            {
                return null;
            }

            _items.Dequeue();
            if (item.Due > _now)
            {
                _now = item.Due;
            }

            return item;
        }
    }

    private sealed record Item(DateTimeOffset Due, TimeSpan? Interval, Action Action, ICancelable? Cancelable);
}
