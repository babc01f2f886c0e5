#nullable disable annotations
using System.Runtime.CompilerServices;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

public abstract partial class TestKitBase
{
    public object ReceiveOne(TimeSpan? max = null, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => ReceiveOneAsync(max, cancellationToken));

    public async ValueTask<object> ReceiveOneAsync(TimeSpan? max = null, CancellationToken cancellationToken = default) =>
        (await TakeAsync(max, cancellationToken).ConfigureAwait(true))?.Message!;

    /// <summary>The next message with its sender, or false when none comes in time.</summary>
    public bool TryReceiveOne(out MessageEnvelope envelope, TimeSpan? max = null, CancellationToken cancellationToken = default)
    {
        (bool success, envelope) = Blocking.Run(() => TryReceiveOneAsync(max, cancellationToken));
        return success;
    }

    /// <inheritdoc cref="TryReceiveOne"/>
    public async ValueTask<(bool success, MessageEnvelope envelope)> TryReceiveOneAsync(TimeSpan? max, CancellationToken cancellationToken = default)
    {
        MessageEnvelope envelope = await TakeAsync(max, cancellationToken).ConfigureAwait(true);
        return (envelope is not null, envelope ?? NullMessageEnvelope.Instance);
    }

    /// <summary>The next message, which stays where it is; null when none comes in time.</summary>
    public object PeekOne(TimeSpan? max = null, CancellationToken cancellationToken = default) => Blocking.Run(() => PeekOneAsync(max, cancellationToken));

    /// <inheritdoc cref="PeekOne(TimeSpan?, CancellationToken)"/>
    public object PeekOne(CancellationToken cancellationToken) => PeekOne(null, cancellationToken);

    /// <inheritdoc cref="PeekOne(TimeSpan?, CancellationToken)"/>
    public async ValueTask<object> PeekOneAsync(TimeSpan? max = null, CancellationToken cancellationToken = default) =>
        (await PeekAsync(max, cancellationToken).ConfigureAwait(true))?.Message!;

    /// <inheritdoc cref="PeekOne(TimeSpan?, CancellationToken)"/>
    public ValueTask<object> PeekOneAsync(CancellationToken cancellationToken) => PeekOneAsync(null, cancellationToken);

    /// <summary>The next message with its sender, which stays where it is; false when none comes in time.</summary>
    public bool TryPeekOne(out MessageEnvelope envelope, TimeSpan? max, CancellationToken cancellationToken)
    {
        (bool success, envelope) = Blocking.Run(() => TryPeekOneAsync(max, cancellationToken));
        return success;
    }

    /// <inheritdoc cref="TryPeekOne"/>
    public async ValueTask<(bool success, MessageEnvelope envelope)> TryPeekOneAsync(TimeSpan? max, CancellationToken cancellationToken)
    {
        MessageEnvelope envelope = await PeekAsync(max, cancellationToken).ConfigureAwait(true);
        return (envelope is not null, envelope ?? NullMessageEnvelope.Instance);
    }

    public IReadOnlyCollection<object> ReceiveN(int numberOfMessages, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => Collect(ReceiveNAsync(numberOfMessages, cancellationToken)));

    public IReadOnlyCollection<object> ReceiveN(int numberOfMessages, TimeSpan max, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => Collect(ReceiveNAsync(numberOfMessages, max, cancellationToken)));

    public IAsyncEnumerable<object> ReceiveNAsync(int numberOfMessages, CancellationToken cancellationToken = default) =>
        TakeN(numberOfMessages, RemainingOrDefault, cancellationToken);

    public IAsyncEnumerable<object> ReceiveNAsync(int numberOfMessages, TimeSpan max, CancellationToken cancellationToken = default) =>
        TakeN(numberOfMessages, Dilated(max), cancellationToken);

    public IReadOnlyList<T> ReceiveWhile<T>(
        TimeSpan? max, Func<object, T> filter, int msgs = int.MaxValue, CancellationToken cancellationToken = default) => ReceiveWhile(filter, max, null, msgs, cancellationToken);

    public IReadOnlyList<T> ReceiveWhile<T>(
        TimeSpan? max, TimeSpan? idle, Func<object, T> filter, int msgs = int.MaxValue, CancellationToken cancellationToken = default) => ReceiveWhile(filter, max, idle, msgs, cancellationToken);

    public IReadOnlyList<T> ReceiveWhile<T>(
        Func<object, T> filter, TimeSpan? max = null, TimeSpan? idle = null, int msgs = int.MaxValue, CancellationToken cancellationToken = default) => Blocking.Run(() => Collect(ReceiveWhileAsync(filter, max, idle, msgs, cancellationToken)));

    public IReadOnlyList<T> ReceiveWhile<T>(
        Predicate<T> shouldContinue,
        TimeSpan? max = null,
        TimeSpan? idle = null,
        int msgs = int.MaxValue,
        bool shouldIgnoreOtherMessageTypes = true,
        CancellationToken cancellationToken = default) =>
        Blocking.Run(() => Collect(ReceiveWhileAsync(shouldContinue, max, idle, msgs, shouldIgnoreOtherMessageTypes, cancellationToken)));

    public IAsyncEnumerable<T> ReceiveWhileAsync<T>(
        TimeSpan? max, Func<object, T> filter, int msgs = int.MaxValue, CancellationToken cancellationToken = default) => ReceiveWhileAsync(filter, max, null, msgs, cancellationToken);

    public IAsyncEnumerable<T> ReceiveWhileAsync<T>(
        TimeSpan? max, TimeSpan? idle, Func<object, T> filter, int msgs = int.MaxValue, CancellationToken cancellationToken = default) => ReceiveWhileAsync(filter, max, idle, msgs, cancellationToken);

    public IAsyncEnumerable<T> ReceiveWhileAsync<T>(
        Func<object, T> filter, TimeSpan? max = null, TimeSpan? idle = null, int msgs = int.MaxValue, CancellationToken cancellationToken = default) => While(message => filter(message) is { } value ? (true, true, value) : (false, false, default(T)!), max, idle, msgs, cancellationToken);

    public IAsyncEnumerable<T> ReceiveWhileAsync<T>(
        Predicate<T> shouldContinue,
        TimeSpan? max = null,
        TimeSpan? idle = null,
        int msgs = int.MaxValue,
        bool shouldIgnoreOtherMessageTypes = true,
        CancellationToken cancellationToken = default) => While(
            message => message is T typed
                ? (shouldContinue(typed), true, typed)
                : (shouldIgnoreOtherMessageTypes, false, default(T)!),
            max, idle, msgs, cancellationToken);

    private static async ValueTask<IReadOnlyList<T>> Collect<T>(IAsyncEnumerable<T> source)
    {
        List<T> result = [];
        await foreach (T item in source.ConfigureAwait(true))
        {
            result.Add(item);
        }

        return result;
    }

    private async IAsyncEnumerable<object> TakeN(
        int numberOfMessages, TimeSpan limit, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        TimeSpan start = Now;
        for (int i = 0; i < numberOfMessages; i++)
        {
            MessageEnvelope envelope = await TakeAsync(Left(start, limit), cancellationToken).ConfigureAwait(true);
            _assertions.AssertTrue(
                envelope is not null, "Timeout ({0}) while expecting {1} messages. Only got {2} after {3}.", limit, numberOfMessages, i, Now - start);
            yield return envelope!.Message;
        }
    }

    private async IAsyncEnumerable<T> While<T>(
        Func<object, (bool Go, bool Counts, T Value)> judge,
        TimeSpan? max,
        TimeSpan? idle,
        int msgs,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        TimeSpan limit = RemainingOrDilated(max);
        TimeSpan start = Now;
        for (int count = 0; count < msgs;)
        {
            TimeSpan left = Left(start, limit);
            TimeSpan wait = idle is { } pause && (pause < left || left == Timeout.InfiniteTimeSpan) ? pause : left;
            MessageEnvelope envelope = await _queue.Take(wait, cancellationToken).ConfigureAwait(true);
            if (envelope is null)
            {
                break;
            }

            (bool go, bool counts, T value) = judge(envelope.Message);
            if (!go)
            {
                _queue.PutBack(envelope);
                break;
            }

            _lastEnvelope = envelope;
            if (counts)
            {
                count++;
                yield return value;
            }
        }

        _lastWasNoMessage = true;
    }

    private async ValueTask<MessageEnvelope> PeekAsync(TimeSpan? max, CancellationToken cancellationToken)
    {
        MessageEnvelope envelope = await _queue.Take(GetTimeoutOrDefault(max), cancellationToken).ConfigureAwait(true);
        if (envelope is not null)
        {
            _queue.PutBack(envelope);
        }

        return envelope;
    }

    private static TimeSpan Left(TimeSpan start, TimeSpan limit)
    {
        if (limit == Timeout.InfiniteTimeSpan)
        {
            return limit;
        }

        TimeSpan left = start + limit - Now;
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private async ValueTask<MessageEnvelope> TakeAsync(TimeSpan? max, CancellationToken cancellationToken)
    {
        MessageEnvelope envelope = await _queue.Take(
            GetTimeoutOrDefault(max), cancellationToken).ConfigureAwait(true);
        _lastWasNoMessage = false;
        _lastEnvelope = envelope ?? NullMessageEnvelope.Instance;
        return envelope;
    }
}
