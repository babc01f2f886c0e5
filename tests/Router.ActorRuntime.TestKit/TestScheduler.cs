namespace Akka.TestKit;

/// <summary>A clock that stands until it is moved.</summary>
public class TestScheduler : SchedulerBase
{
    private readonly Lock _lock = new();
    private readonly PriorityQueue<Item, (DateTimeOffset Due, long Order)> _items = new();
    private readonly DateTimeOffset _start;
    private DateTimeOffset _now;
    private long _order;

    public TestScheduler(Config schedulerConfig, ILoggingAdapter log)
        : base(schedulerConfig, log)
    {
        _start = TimeProvider.System.GetUtcNow();
        _now = _start;
    }

    public override TimeSpan MonotonicClock => Now - _start;

    public override TimeSpan HighResMonotonicClock => MonotonicClock;

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

    protected override DateTimeOffset TimeNow => Now;

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

    protected override void InternalScheduleTellOnce(
        TimeSpan delay, ICanTell receiver, object message, IActorRef? sender, ICancelable? cancelable) =>
        Add(Now + delay, null, () => receiver.Tell(message, sender), cancelable);

    protected override void InternalScheduleTellRepeatedly(
        TimeSpan initialDelay, TimeSpan interval, ICanTell receiver, object message, IActorRef? sender, ICancelable? cancelable) =>
        Add(Now + initialDelay, interval, () => receiver.Tell(message, sender), cancelable);

    protected override void InternalScheduleOnce(TimeSpan delay, Action action, ICancelable? cancelable) =>
        Add(Now + delay, null, action, cancelable);

    protected override void InternalScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, Action action, ICancelable? cancelable) =>
        Add(Now + initialDelay, interval, action, cancelable);

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
