#nullable disable annotations
using Akka.TestKit.Internal;

namespace Akka.TestKit;

public abstract partial class TestKitBase
{
    private long? _end;
    private bool _lastWasNoMessage;

    /// <summary>The time of the kit's clock.</summary>
    public static TimeSpan Now => Clock.Instance.MonotonicClock;

    /// <summary>How long silence is waited for: the default, or what <c>Within</c> leaves.</summary>
    public TimeSpan NoMessageRemainingOrDefault => RemainingOr(Dilated(TestKitSettings.ExpectNoMessageDefault));

    /// <summary>The time given, as it is, or the default.</summary>
    public TimeSpan GetTimeoutOrDefault(TimeSpan? timeout) => timeout ?? RemainingOrDefault;

    public TimeSpan RemainingOrDefault => RemainingOr(Dilated(TestKitSettings.SingleExpectDefault));

    public TimeSpan Remaining => _end is { } end
        ? TimeSpan.FromTicks(Math.Max(0, end - Now.Ticks))
        : throw new InvalidOperationException(@"Remaining may not be called outside of ""within""");

    protected TimeSpan RemainingOr(TimeSpan duration) => _end is null ? duration : Remaining;

    public void Within(TimeSpan max, Action action, TimeSpan? epsilonValue = null, CancellationToken cancellationToken = default) =>
        Within(TimeSpan.Zero, max, action, null, epsilonValue, cancellationToken);

    public void Within(TimeSpan min, TimeSpan max, Action action, string hint = null, TimeSpan? epsilonValue = null, CancellationToken cancellationToken = default) =>
        Within<object>(min, max, () =>
        {
            action();
            return null;
        }, hint, epsilonValue, cancellationToken);

    public T Within<T>(TimeSpan max, Func<T> function, TimeSpan? epsilonValue = null, CancellationToken cancellationToken = default) =>
        Within(TimeSpan.Zero, max, function, null, epsilonValue, cancellationToken);

    public T Within<T>(TimeSpan min, TimeSpan max, Func<T> function, string hint = null, TimeSpan? epsilonValue = null, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => new ValueTask<T>(WithinAsync(min, max, () => Task.FromResult(function()), hint, epsilonValue, cancellationToken)));

    public Task WithinAsync(TimeSpan max, Func<Task> actionAsync, TimeSpan? epsilonValue = null, CancellationToken cancellationToken = default) =>
        WithinAsync(TimeSpan.Zero, max, actionAsync, null, epsilonValue, cancellationToken);

    public Task WithinAsync(
        TimeSpan min, TimeSpan max, Func<Task> actionAsync, string hint = null, TimeSpan? epsilonValue = null, CancellationToken cancellationToken = default) =>
        WithinAsync<object>(min, max, async () =>
        {
            await actionAsync().ConfigureAwait(true);
            return null;
        }, hint, epsilonValue, cancellationToken);

    public Task<T> WithinAsync<T>(TimeSpan max, Func<Task<T>> function, TimeSpan? epsilonValue = null, CancellationToken cancellationToken = default) =>
        WithinAsync(TimeSpan.Zero, max, function, null, epsilonValue, cancellationToken);

    public async Task<T> WithinAsync<T>(
        TimeSpan min, TimeSpan max, Func<Task<T>> function, string hint = null, TimeSpan? epsilonValue = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(function);
        EnsureIsTime(min, nameof(min));
        EnsureIsTime(max, nameof(max));
        cancellationToken.ThrowIfCancellationRequested();
        TimeSpan start = Now;
        TimeSpan remaining = _end is { } end ? TimeSpan.FromTicks(end) - start : TimeSpan.MaxValue;
        _assertions.AssertTrue(remaining >= min, "Required min time {0} not possible, only {1} left. {2}", min, remaining, hint ?? string.Empty);
        _lastWasNoMessage = false;
        TimeSpan allowed = Dilated(max) < remaining ? Dilated(max) : remaining;
        long? previousEnd = _end;
        _end = (start + allowed).Ticks;
        T result;
        try
        {
            result = await function().ConfigureAwait(true);
        }
        finally
        {
            _end = previousEnd;
        }

        TimeSpan elapsed = Now - start;
        _assertions.AssertTrue(elapsed >= min, "Failed: Block took {0}, should have at least been {1}. {2}", elapsed, min, hint ?? string.Empty);
        if (!_lastWasNoMessage)
        {
            _assertions.AssertTrue(
                elapsed <= allowed + (epsilonValue ?? TimeSpan.Zero),
                "Failed: Block took {0}, exceeding {1}. {2}", elapsed, allowed, hint ?? string.Empty);
        }

        return result;
    }

    /// <summary>The time given, stretched, or the default: what <c>Within</c> leaves, if it is under way.</summary>
    public TimeSpan RemainingOrDilated(TimeSpan? duration)
    {
        if (duration is not { } given)
        {
            return RemainingOrDefault;
        }

        return given == Timeout.InfiniteTimeSpan
            ? throw new ArgumentException("max duration cannot be infinite", nameof(duration))
            : Dilated(given);
    }

    private static void EnsureIsTime(TimeSpan time, string name)
    {
        if (time < TimeSpan.Zero)
        {
            throw new ArgumentException($"{name} must be a finite time and not negative, but is {time}", name);
        }
    }
}
