using System.Collections.Concurrent;

namespace Akka.Actor.Internal;

/// <summary>Timers of the process's clock. What is due runs on the thread pool; after the system's end nothing does.</summary>
internal sealed class DefaultScheduler(Config scheduler, ILoggingAdapter log) : SchedulerBase(scheduler, log), IDisposable
{
    // No timer of the process runs longer than 2^32 - 2 ms.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(49);

    private readonly TimeProvider _time = TimeProvider.System;
    private readonly long _start = TimeProvider.System.GetTimestamp();
    private readonly ConcurrentDictionary<Entry, byte> _entries = new();
    private volatile bool _disposed;

    public override TimeSpan MonotonicClock => _time.GetElapsedTime(_start);

    public override TimeSpan HighResMonotonicClock => MonotonicClock;

    protected override DateTimeOffset TimeNow => _time.GetUtcNow();

    public void Dispose()
    {
        _disposed = true;
        foreach (Entry entry in _entries.Keys)
        {
            entry.End();
        }
    }

    protected override void InternalScheduleTellOnce(
        TimeSpan delay, ICanTell receiver, object message, IActorRef? sender, ICancelable? cancelable) =>
        Schedule(delay, null, () => receiver.Tell(message, sender), cancelable);

    protected override void InternalScheduleTellRepeatedly(
        TimeSpan initialDelay, TimeSpan interval, ICanTell receiver, object message, IActorRef? sender, ICancelable? cancelable) =>
        Schedule(initialDelay, interval, () => receiver.Tell(message, sender), cancelable);

    protected override void InternalScheduleOnce(TimeSpan delay, Action action, ICancelable? cancelable) =>
        Schedule(delay, null, action, cancelable);

    protected override void InternalScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, Action action, ICancelable? cancelable) =>
        Schedule(initialDelay, interval, action, cancelable);

    protected override void InternalScheduleOnce(TimeSpan delay, IRunnable action, ICancelable? cancelable) =>
        Schedule(delay, null, action.Run, cancelable);

    protected override void InternalScheduleRepeatedly(TimeSpan initialDelay, TimeSpan interval, IRunnable action, ICancelable? cancelable) =>
        Schedule(initialDelay, interval, action.Run, cancelable);

    private void Schedule(TimeSpan delay, TimeSpan? interval, Action action, ICancelable? cancelable)
    {
        if (_disposed)
        {
            throw new SchedulerException("cannot enqueue after timer shutdown");
        }

        if (cancelable?.IsCancellationRequested == true)
        {
            return;
        }

        if (delay > Longest)
        {
            Schedule(Longest, null, () => Schedule(delay - Longest, interval, action, cancelable), cancelable);
            return;
        }

        if (interval > Longest)
        {
            Schedule(delay, null, RunAndWait, cancelable);
            return;
        }

        var entry = new Entry(this, interval is null, action, cancelable);
        _entries.TryAdd(entry, 0);
        entry.Start(_time, delay, interval);

        void RunAndWait()
        {
            action();
            Schedule(interval.Value, interval, action, cancelable);
        }
    }

    private sealed class Entry(DefaultScheduler owner, bool once, Action action, ICancelable? cancelable)
    {
        private readonly Lock _lock = new();
        private ITimer? _timer;
        private CancellationTokenRegistration _registration;
        private bool _ended;
        private int _running;

        public void Start(TimeProvider time, TimeSpan delay, TimeSpan? interval)
        {
            if (cancelable is not null)
            {
                _registration = cancelable.Token.UnsafeRegister(static entry => ((Entry)entry!).End(), this);
            }

            lock (_lock)
            {
                if (!_ended)
                {
                    _timer = time.CreateTimer(
                        static entry => ((Entry)entry!).Fire(), this, delay, interval ?? Timeout.InfiniteTimeSpan);
                }
            }
        }

        private bool HasEnded
        {
            get
            {
                lock (_lock)
                {
                    return _ended;
                }
            }
        }

        public void End()
        {
            lock (_lock)
            {
                _ended = true;
                _timer?.Dispose();
            }

            _registration.Unregister();
            owner._entries.TryRemove(this, out _);
        }

        private void Fire()
        {
            if (once)
            {
                End();
            }

            // What takes longer than its interval is not done twice at once.
            if (cancelable?.IsCancellationRequested == true || owner._disposed || Interlocked.Exchange(ref _running, 1) == 1)
            {
                return;
            }

            try
            {
                if (once || !HasEnded)
                {
                    action();
                }
            }
            catch (Exception cause)
            {
                owner.Log.Error(cause, "A scheduled action failed");
                End();
            }
            finally
            {
                Volatile.Write(ref _running, 0);
            }
        }
    }
}
