namespace Akka.TestKit.Internal;

/// <summary>Counts the log lines of a system that fit one of some filters.</summary>
internal sealed class EventFilterApplier(TestKitBase kit, ActorSystem system, IReadOnlyList<Predicate<object>> filters) : IEventFilterApplier
{
    public EventFilterFactory And => new(kit, system, filters);

    private TimeSpan Leeway => kit.TestKitSettings.TestEventFilterLeeway;

    public void ExpectOne(Action action, CancellationToken cancellationToken = default) =>
        Expect(1, action, cancellationToken);

    public void ExpectOne(TimeSpan timeout, Action action, CancellationToken cancellationToken = default) =>
        Expect(1, timeout, action, cancellationToken);

    public T ExpectOne<T>(Func<T> func, CancellationToken cancellationToken = default) =>
        Expect(1, func, cancellationToken);

    public T ExpectOne<T>(TimeSpan timeout, Func<T> func, CancellationToken cancellationToken = default) =>
        Expect(1, timeout, func, cancellationToken);

    public Task ExpectOneAsync(Func<Task> actionAsync, CancellationToken cancellationToken = default) =>
        ExpectAsync(1, actionAsync, cancellationToken);

    public Task ExpectOneAsync(TimeSpan timeout, Func<Task> action, CancellationToken cancellationToken = default) =>
        ExpectAsync(1, timeout, action, cancellationToken);

    [Obsolete("Use the overload that takes a function of a task. This one is there for old tests.")]
    public Task ExpectOneAsync(Action action, CancellationToken cancellationToken = default) =>
        ExpectAsync(1, Wrap(action), cancellationToken);

    public Task<T> ExpectOneAsync<T>(Func<Task<T>> func, CancellationToken cancellationToken = default) =>
        ExpectAsync(1, func, cancellationToken);

    public Task<T> ExpectOneAsync<T>(TimeSpan timeout, Func<Task<T>> func, CancellationToken cancellationToken = default) =>
        ExpectAsync(1, timeout, func, cancellationToken);

    public void Expect(int expectedCount, Action action, CancellationToken cancellationToken = default) =>
        Expect(expectedCount, Leeway, action, cancellationToken);

    public void Expect(int expectedCount, TimeSpan timeout, Action action, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => ExpectAsync(expectedCount, timeout, Wrap(action), cancellationToken));

    public T Expect<T>(int expectedCount, Func<T> func, CancellationToken cancellationToken = default) =>
        Expect(expectedCount, Leeway, func, cancellationToken);

    public T Expect<T>(int expectedCount, TimeSpan timeout, Func<T> func, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => new ValueTask<T>(ExpectAsync(expectedCount, timeout, () => Task.FromResult(func()), cancellationToken)));

    public Task ExpectAsync(int expectedCount, Func<Task> actionAsync, CancellationToken cancellationToken = default) =>
        ExpectAsync(expectedCount, Leeway, actionAsync, cancellationToken);

    public Task ExpectAsync(int expectedCount, Func<Task> actionAsync, TimeSpan? timeout, CancellationToken cancellationToken = default) =>
        ExpectAsync(expectedCount, timeout ?? Leeway, actionAsync, cancellationToken);

    public Task ExpectAsync(int expectedCount, TimeSpan timeout, Func<Task> action, CancellationToken cancellationToken = default) =>
        ExpectAsync(
            expectedCount,
            timeout,
            async () =>
            {
                await action().ConfigureAwait(true);
                return true;
            },
            cancellationToken);

    [Obsolete("Use the overload that takes a function of a task. This one is there for old tests.")]
    public Task ExpectAsync(int expectedCount, TimeSpan timeout, Action action, CancellationToken cancellationToken = default) =>
        ExpectAsync(expectedCount, timeout, Wrap(action), cancellationToken);

    public Task<T> ExpectAsync<T>(int expectedCount, Func<Task<T>> func, CancellationToken cancellationToken = default) =>
        ExpectAsync(expectedCount, Leeway, func, cancellationToken);

    public void Mute(Action action, CancellationToken cancellationToken = default) =>
        Mute(
            () =>
            {
                action();
                return true;
            },
            cancellationToken);

    public Task MuteAsync(Func<Task> action, CancellationToken cancellationToken = default) =>
        MuteAsync(
            async () =>
            {
                await action().ConfigureAwait(true);
                return true;
            },
            cancellationToken);

    [Obsolete("Use the overload that takes a function of a task. This one is there for old tests.")]
    public Task MuteAsync(Action action, CancellationToken cancellationToken = default) =>
        MuteAsync(Wrap(action), cancellationToken);

    public async Task<T> ExpectAsync<T>(int expectedCount, TimeSpan timeout, Func<Task<T>> func, CancellationToken cancellationToken = default)
    {
        MutedEvents muted = Start();
        try
        {
            T result = await func().ConfigureAwait(true);
            TimeSpan limit = kit.Dilated(timeout);

            // That none comes shows only when the time is up.
            await muted.Wait(Math.Max(expectedCount, 1), limit, cancellationToken).ConfigureAwait(true);
            int seen = muted.Count;
            kit.Assertions.AssertTrue(seen >= expectedCount, "Timeout ({0}) waiting for {1} matching events, only got {2}", limit, expectedCount, seen);
            kit.Assertions.AssertTrue(seen <= expectedCount, "Expected {0} matching events, got {1}", expectedCount, seen);
            return result;
        }
        finally
        {
            End(muted);
        }
    }

    public T Mute<T>(Func<T> func, CancellationToken cancellationToken = default)
    {
        MutedEvents muted = Start();
        try
        {
            return func();
        }
        finally
        {
            End(muted);
        }
    }

    public IUnmutableFilter Mute()
    {
        MutedEvents muted = Start();
        return new Unmutable(() => End(muted));
    }

    public async Task<T> MuteAsync<T>(Func<Task<T>> func, CancellationToken cancellationToken = default)
    {
        MutedEvents muted = Start();
        try
        {
            return await func().ConfigureAwait(true);
        }
        finally
        {
            End(muted);
        }
    }

    private static Func<Task> Wrap(Action action) => () =>
    {
        action();
        return Task.CompletedTask;
    };

    private MutedEvents Start()
    {
        var muted = new MutedEvents(filters);
        system.EventStream.Publish(new MuteEvents(muted, IsOn: true));
        return muted;
    }

    private void End(MutedEvents muted) => system.EventStream.Publish(new MuteEvents(muted, IsOn: false));

    private sealed class Unmutable(Action unmute) : IUnmutableFilter
    {
        public void Unmute() => unmute();

        public void Dispose() => Unmute();
    }
}
