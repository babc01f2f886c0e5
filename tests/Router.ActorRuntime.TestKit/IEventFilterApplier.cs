#nullable disable annotations
namespace Akka.TestKit;

/// <summary>What to do with the log lines that fit a filter.</summary>
public interface IEventFilterApplier
{
    /// <summary>One more filter: a line that fits any of them counts.</summary>
    public EventFilterFactory And { get; }

    /// <summary>Exactly one line while the action runs, or shortly after.</summary>
    public void ExpectOne(Action action, CancellationToken cancellationToken = default);

    /// <summary>Exactly one line while the action runs, or shortly after.</summary>
    public void ExpectOne(TimeSpan timeout, Action action, CancellationToken cancellationToken = default);

    /// <summary>Exactly one line while the action runs, or shortly after.</summary>
    public T ExpectOne<T>(Func<T> func, CancellationToken cancellationToken = default);

    /// <summary>Exactly one line while the action runs, or shortly after.</summary>
    public T ExpectOne<T>(TimeSpan timeout, Func<T> func, CancellationToken cancellationToken = default);

    /// <summary>Exactly one line while the action runs, or shortly after.</summary>
    public Task ExpectOneAsync(Func<Task> actionAsync, CancellationToken cancellationToken = default);

    /// <summary>Exactly one line while the action runs, or shortly after.</summary>
    public Task ExpectOneAsync(TimeSpan timeout, Func<Task> action, CancellationToken cancellationToken = default);

    /// <summary>Exactly one line while the action runs, or shortly after.</summary>
    [Obsolete("Use the overload that takes a function of a task. This one is there for old tests.")]
    public Task ExpectOneAsync(Action action, CancellationToken cancellationToken = default);

    /// <summary>Exactly one line while the action runs, or shortly after.</summary>
    public Task<T> ExpectOneAsync<T>(Func<Task<T>> func, CancellationToken cancellationToken = default);

    /// <summary>Exactly one line while the action runs, or shortly after.</summary>
    public Task<T> ExpectOneAsync<T>(TimeSpan timeout, Func<Task<T>> func, CancellationToken cancellationToken = default);

    /// <summary>Exactly so many lines while the action runs, or shortly after.</summary>
    public void Expect(int expectedCount, Action action, CancellationToken cancellationToken = default);

    /// <summary>Exactly so many lines while the action runs, or shortly after.</summary>
    public void Expect(int expectedCount, TimeSpan timeout, Action action, CancellationToken cancellationToken = default);

    /// <summary>Exactly so many lines while the action runs, or shortly after.</summary>
    public T Expect<T>(int expectedCount, Func<T> func, CancellationToken cancellationToken = default);

    /// <summary>Exactly so many lines while the action runs, or shortly after.</summary>
    public T Expect<T>(int expectedCount, TimeSpan timeout, Func<T> func, CancellationToken cancellationToken = default);

    /// <summary>Exactly so many lines while the action runs, or shortly after.</summary>
    public Task ExpectAsync(int expectedCount, Func<Task> actionAsync, CancellationToken cancellationToken = default);

    /// <summary>Exactly so many lines while the action runs, or shortly after.</summary>
    public Task ExpectAsync(int expectedCount, Func<Task> actionAsync, TimeSpan? timeout, CancellationToken cancellationToken = default);

    /// <summary>Exactly so many lines while the action runs, or shortly after.</summary>
    public Task ExpectAsync(int expectedCount, TimeSpan timeout, Func<Task> action, CancellationToken cancellationToken = default);

    /// <summary>Exactly so many lines while the action runs, or shortly after.</summary>
    [Obsolete("Use the overload that takes a function of a task. This one is there for old tests.")]
    public Task ExpectAsync(int expectedCount, TimeSpan timeout, Action action, CancellationToken cancellationToken = default);

    /// <summary>Exactly so many lines while the action runs, or shortly after.</summary>
    public Task<T> ExpectAsync<T>(int expectedCount, Func<Task<T>> func, CancellationToken cancellationToken = default);

    /// <summary>Exactly so many lines while the action runs, or shortly after.</summary>
    public Task<T> ExpectAsync<T>(int expectedCount, TimeSpan timeout, Func<Task<T>> func, CancellationToken cancellationToken = default);

    /// <summary>Keeps the lines off the log while the action runs.</summary>
    public void Mute(Action action, CancellationToken cancellationToken = default);

    /// <summary>Keeps the lines off the log while the action runs.</summary>
    public T Mute<T>(Func<T> func, CancellationToken cancellationToken = default);

    /// <summary>Keeps the lines off the log until it is disposed of.</summary>
    public IUnmutableFilter Mute();

    /// <summary>Keeps the lines off the log while the action runs.</summary>
    public Task MuteAsync(Func<Task> action, CancellationToken cancellationToken = default);

    /// <summary>Keeps the lines off the log while the action runs.</summary>
    [Obsolete("Use the overload that takes a function of a task. This one is there for old tests.")]
    public Task MuteAsync(Action action, CancellationToken cancellationToken = default);

    /// <summary>Keeps the lines off the log while the action runs.</summary>
    public Task<T> MuteAsync<T>(Func<Task<T>> func, CancellationToken cancellationToken = default);
}
