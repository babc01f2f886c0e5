namespace Akka.TestKit.Internal;

internal sealed class EventFilterApplier(TestKitBase kit, IReadOnlyList<Predicate<object>> filters) : IEventFilterApplier
{
    public EventFilterFactory And => new(kit, filters);

    public void ExpectOne(Action action, CancellationToken cancellationToken = default) => Expect(1, action, cancellationToken);

    public void ExpectOne(TimeSpan timeout, Action action, CancellationToken cancellationToken = default) =>
        Expect(1, timeout, action, cancellationToken);

    public Task ExpectOneAsync(Func<Task> actionAsync, CancellationToken cancellationToken = default) => ExpectAsync(1, actionAsync, cancellationToken);

    public Task ExpectOneAsync(TimeSpan timeout, Func<Task> actionAsync, CancellationToken cancellationToken = default) =>
        ExpectAsync(1, timeout, actionAsync, cancellationToken);

    public void Expect(int expectedCount, Action action, CancellationToken cancellationToken = default) =>
        Expect(expectedCount, kit.TestKitSettings.TestEventFilterLeeway, action, cancellationToken);

    public void Expect(int expectedCount, TimeSpan timeout, Action action, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => ExpectAsync(expectedCount, timeout, Wrap(action), cancellationToken));

    public Task ExpectAsync(int expectedCount, Func<Task> actionAsync, CancellationToken cancellationToken = default) =>
        ExpectAsync(expectedCount, kit.TestKitSettings.TestEventFilterLeeway, actionAsync, cancellationToken);

    public async Task ExpectAsync(int expectedCount, TimeSpan timeout, Func<Task> actionAsync, CancellationToken cancellationToken = default)
    {
        MutedEvents muted = Start();
        try
        {
            await actionAsync().ConfigureAwait(true);
            TimeSpan limit = kit.Dilated(timeout);
            int seen = await muted.Wait(expectedCount, limit, cancellationToken).ConfigureAwait(true);
            kit.Assertions.AssertTrue(seen == expectedCount, "Timeout ({0}) waiting for {1} matching events, only got {2}", limit, expectedCount, seen);
        }
        finally
        {
            End(muted);
        }
    }

    public T ExpectOne<T>(Func<T> func, CancellationToken cancellationToken = default) => Expect(1, func, cancellationToken);

    public T Expect<T>(int expectedCount, Func<T> func, CancellationToken cancellationToken = default)
    {
        T result = default!;
        Expect(expectedCount, () => { result = func(); }, cancellationToken);
        return result;
    }

    public void Mute(Action action, CancellationToken cancellationToken = default) => Mute(() =>
    {
        action();
        return true;
    }, cancellationToken);

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

    public async Task MuteAsync(Func<Task> action, CancellationToken cancellationToken = default)
    {
        MutedEvents muted = Start();
        try
        {
            await action().ConfigureAwait(true);
        }
        finally
        {
            End(muted);
        }
    }

    public IUnmutableFilter Mute(CancellationToken cancellationToken = default)
    {
        MutedEvents muted = Start();
        return new Unmutable(() => End(muted));
    }

    private static Func<Task> Wrap(Action action) => () =>
    {
        action();
        return Task.CompletedTask;
    };

    private MutedEvents Start()
    {
        var muted = new MutedEvents(filters);
        kit.Sys.EventStream.Publish(new MuteEvents(muted, IsOn: true));
        return muted;
    }

    private void End(MutedEvents muted) => kit.Sys.EventStream.Publish(new MuteEvents(muted, IsOn: false));

    private sealed class Unmutable(Action unmute) : IUnmutableFilter
    {
        public void Unmute() => unmute();

        public void Dispose() => Unmute();
    }
}
