namespace Akka.TestKit;

/// <summary>Runs something and expects events of it.</summary>
public interface IEventFilterApplier
{
    public EventFilterFactory And { get; }

    public void ExpectOne(Action action, CancellationToken cancellationToken = default);

    public void ExpectOne(TimeSpan timeout, Action action, CancellationToken cancellationToken = default);

    public Task ExpectOneAsync(Func<Task> actionAsync, CancellationToken cancellationToken = default);

    public Task ExpectOneAsync(TimeSpan timeout, Func<Task> actionAsync, CancellationToken cancellationToken = default);

    public void Expect(int expectedCount, Action action, CancellationToken cancellationToken = default);

    public void Expect(int expectedCount, TimeSpan timeout, Action action, CancellationToken cancellationToken = default);

    public Task ExpectAsync(int expectedCount, Func<Task> actionAsync, CancellationToken cancellationToken = default);

    public Task ExpectAsync(int expectedCount, TimeSpan timeout, Func<Task> actionAsync, CancellationToken cancellationToken = default);

    public T ExpectOne<T>(Func<T> func, CancellationToken cancellationToken = default);

    public T Expect<T>(int expectedCount, Func<T> func, CancellationToken cancellationToken = default);

    public void Mute(Action action, CancellationToken cancellationToken = default);

    public T Mute<T>(Func<T> func, CancellationToken cancellationToken = default);

    public Task MuteAsync(Func<Task> action, CancellationToken cancellationToken = default);

    public IUnmutableFilter Mute(CancellationToken cancellationToken = default);
}
