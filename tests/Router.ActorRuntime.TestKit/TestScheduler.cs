#nullable disable annotations
using Akka.Dispatch;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

/// <summary>A clock that stands until it is moved.</summary>
public class TestScheduler : IScheduler, IAdvancedScheduler
{
    private readonly Lock _lock = new();
    private readonly PriorityQueue<Item, (DateTimeOffset Due, long Order)> _items = new();
    private DateTimeOffset _now;
    private long _order;

    public TestScheduler(Config schedulerConfig, ILoggingAdapter log)
    {
        _ = schedulerConfig;
        _ = log;
        _now = TimeProvider.System.GetUtcNow();
    }

    /// <summary>The machine's: this one is never moved.</summary>
    public TimeSpan MonotonicClock => Clock.Instance.MonotonicClock;

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

    /// <summary>
    /// Moves the clock, and then does what fell due, in its order. What repeats is done once, however far the clock moved, and is due again an
    /// interval from where the clock stands.
    /// </summary>
    public void Advance(TimeSpan offset) => AdvanceTo(Now + offset);

    /// <inheritdoc cref="Advance"/>
    public void AdvanceTo(DateTimeOffset when)
    {
        foreach (Item item in MoveTo(when))
        {
            if (item.Cancelable?.IsCancellationRequested == true)
            {
                continue;
            }

            item.Action();
            if (item.Interval is { } interval && item.Cancelable?.IsCancellationRequested != true)
            {
                Add(when + interval, interval, item.Action, item.Cancelable);
            }
        }
    }

    public void ScheduleTellOnce(TimeSpan delay, ICanTell receiver, object message, IActorRef sender) =>
        ScheduleTellOnce(delay, receiver, message, sender, null);

    public void ScheduleTellOnce(TimeSpan delay, ICanTell receiver, object message, IActorRef sender, ICancelable cancelable) =>
        Add(delay, null, () => receiver.Tell(message, sender), cancelable);

    public void ScheduleTellRepeatedly(TimeSpan initialDelay, TimeSpan interval, ICanTell receiver, object message, IActorRef sender) =>
        ScheduleTellRepeatedly(initialDelay, interval, receiver, message, sender, null);

    public void ScheduleTellRepeatedly(
        TimeSpan initialDelay, TimeSpan interval, ICanTell receiver, object message, IActorRef sender, ICancelable cancelable) =>
        Add(initialDelay, interval, () => receiver.Tell(message, sender), cancelable);

    public void ScheduleOnce(TimeSpan delay, Action action) => Add(delay, null, action, null);

    public void ScheduleOnce(TimeSpan delay, Action action, ICancelable cancelable) => Add(delay, null, action, cancelable);

    public void ScheduleOnce(TimeSpan delay, IRunnable action) => Add(delay, null, action.Run, null);

    public void ScheduleOnce(TimeSpan delay, IRunnable action, ICancelable cancelable) => Add(delay, null, action.Run, cancelable);

    public void ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, Action action) => Add(initialDelay, interval, action, null);

    public void ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, Action action, ICancelable cancelable) =>
        Add(initialDelay, interval, action, cancelable);

    public void ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, IRunnable action) => Add(initialDelay, interval, action.Run, null);

    public void ScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, IRunnable action, ICancelable cancelable) =>
        Add(initialDelay, interval, action.Run, cancelable);

    private void Add(TimeSpan delay, TimeSpan? interval, Action action, ICancelable cancelable)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        if (interval is { } period)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(period, TimeSpan.Zero, nameof(interval));
        }

        Add(Now + delay, interval, action, cancelable);
    }

    private void Add(DateTimeOffset due, TimeSpan? interval, Action action, ICancelable cancelable)
    {
        lock (_lock)
        {
            _items.Enqueue(new Item(interval, action, cancelable), (due, _order++));
        }
    }

    private List<Item> MoveTo(DateTimeOffset when)
    {
        lock (_lock)
        {
            if (when < _now)
            {
                throw new InvalidOperationException("You can't reverse time...");
            }

            _now = when;
            List<Item> due = [];
            while (_items.TryPeek(out Item item, out (DateTimeOffset Due, long) key) && key.Due <= when)
            {
                due.Add(_items.Dequeue());
            }

            return due;
        }
    }

    private sealed record Item(TimeSpan? Interval, Action Action, ICancelable Cancelable);
}
