namespace Akka.TestKit.Internal;

/// <summary>Counts the log lines of a system that fit one of some filters.</summary>
internal sealed class EventFilterApplier(TestKitBase kit, ActorSystem system, IReadOnlyList<EventFilterBase> filters) : IEventFilterApplier
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
        using MatchedEvents matched = Start();
        T result = await func().ConfigureAwait(true);
        TimeSpan limit = kit.Dilated(timeout);

        // That none comes shows only when the time is up.
        await matched.Wait(Math.Max(expectedCount, 1), limit, cancellationToken).ConfigureAwait(true);
        int seen = matched.ReceivedCount;
        string names = string.Join(", ", filters);
        if (seen < expectedCount)
        {
            kit.KitAssertions.Fail(
                "Timeout ({0}) while waiting for messages. Only received {1}/{2} messages that matched filter [{3}]", limit, seen, expectedCount, names);
        }
        else if (seen > expectedCount)
        {
            int tooMany = seen - expectedCount;
            kit.KitAssertions.Fail(
                "Received {0} {1} too many. Expected {2} {3} but received {4} that matched filter [{5}]",
                tooMany, Messages(tooMany), expectedCount, Messages(expectedCount), seen, names);
        }

        return result;
    }

    public T Mute<T>(Func<T> func, CancellationToken cancellationToken = default)
    {
        using MatchedEvents matched = Start();
        return func();
    }

    public IUnmutableFilter Mute() => Start();

    public async Task<T> MuteAsync<T>(Func<Task<T>> func, CancellationToken cancellationToken = default)
    {
        using MatchedEvents matched = Start();
        return await func().ConfigureAwait(true);
    }

    private static string Messages(int number) => number == 1 ? "message" : "messages";

    private static Func<Task> Wrap(Action action) => () =>
    {
        action();
        return Task.CompletedTask;
    };

    private MatchedEvents Start() => new(filters, system);
}
