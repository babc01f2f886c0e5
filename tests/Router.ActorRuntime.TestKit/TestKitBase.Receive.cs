using System.Runtime.CompilerServices;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

public abstract partial class TestKitBase
{
    public object ReceiveOne(TimeSpan? max = null, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => ReceiveOneAsync(max, cancellationToken));

    public async ValueTask<object> ReceiveOneAsync(TimeSpan? max = null, CancellationToken cancellationToken = default) =>
        (await TakeAsync(max, cancellationToken).ConfigureAwait(true))?.Message!;

    public bool TryReceiveOne(out MessageEnvelope envelope, TimeSpan? max = null, CancellationToken cancellationToken = default)
    {
        envelope = Blocking.Run(() => TakeAsync(max, cancellationToken))!;
        return envelope is not null;
    }

    public object PeekOne(TimeSpan? max = null, CancellationToken cancellationToken = default)
    {
        MessageEnvelope? envelope = Blocking.Run(() => _queue.Take(RemainingOrDilated(max), cancellationToken));
        if (envelope is not null)
        {
            _queue.PutBack(envelope);
        }

        return envelope?.Message!;
    }

    public IReadOnlyCollection<object> ReceiveN(int numberOfMessages, CancellationToken cancellationToken = default) =>
        ReceiveN(numberOfMessages, RemainingOrDefault, cancellationToken);

    public IReadOnlyCollection<object> ReceiveN(int numberOfMessages, TimeSpan max, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => Collect(ReceiveNAsync(numberOfMessages, max, cancellationToken)));

    public IAsyncEnumerable<object> ReceiveNAsync(int numberOfMessages, CancellationToken cancellationToken = default) =>
        ReceiveNAsync(numberOfMessages, RemainingOrDefault, cancellationToken);

    public async IAsyncEnumerable<object> ReceiveNAsync(
        int numberOfMessages, TimeSpan max, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        TimeSpan limit = RemainingOrDilated(max);
        TimeSpan start = Now;
        for (int i = 0; i < numberOfMessages; i++)
        {
            MessageEnvelope? envelope = await TakeAsync(Left(start, limit), cancellationToken).ConfigureAwait(true);
            _assertions.AssertTrue(
                envelope is not null, "Timeout ({0}) while expecting {1} messages. Only got {2} after {3}.", limit, numberOfMessages, i, Now - start);
            yield return envelope!.Message;
        }
    }

    public IReadOnlyList<T> ReceiveWhile<T>(
        TimeSpan? max, Func<object, T> filter, int msgs = int.MaxValue, CancellationToken cancellationToken = default)
        where T : class => ReceiveWhile(filter, max, null, msgs, cancellationToken);

    public IReadOnlyList<T> ReceiveWhile<T>(
        TimeSpan? max, TimeSpan? idle, Func<object, T> filter, int msgs = int.MaxValue, CancellationToken cancellationToken = default)
        where T : class => ReceiveWhile(filter, max, idle, msgs, cancellationToken);

    public IReadOnlyList<T> ReceiveWhile<T>(
        Func<object, T> filter, TimeSpan? max = null, TimeSpan? idle = null, int msgs = int.MaxValue, CancellationToken cancellationToken = default)
        where T : class => Blocking.Run(() => Collect(ReceiveWhileAsync(filter, max, idle, msgs, cancellationToken)));

    public IReadOnlyList<T> ReceiveWhile<T>(
        Predicate<T> shouldContinue,
        TimeSpan? max = null,
        TimeSpan? idle = null,
        int msgs = int.MaxValue,
        bool shouldIgnoreOtherMessageTypes = true,
        CancellationToken cancellationToken = default)
        where T : class =>
        Blocking.Run(() => Collect(ReceiveWhileAsync(shouldContinue, max, idle, msgs, shouldIgnoreOtherMessageTypes, cancellationToken)));

    public IAsyncEnumerable<T> ReceiveWhileAsync<T>(
        TimeSpan? max, Func<object, T> filter, int msgs = int.MaxValue, CancellationToken cancellationToken = default)
        where T : class => ReceiveWhileAsync(filter, max, null, msgs, cancellationToken);

    public IAsyncEnumerable<T> ReceiveWhileAsync<T>(
        TimeSpan? max, TimeSpan? idle, Func<object, T> filter, int msgs = int.MaxValue, CancellationToken cancellationToken = default)
        where T : class => ReceiveWhileAsync(filter, max, idle, msgs, cancellationToken);

    public IAsyncEnumerable<T> ReceiveWhileAsync<T>(
        Func<object, T> filter, TimeSpan? max = null, TimeSpan? idle = null, int msgs = int.MaxValue, CancellationToken cancellationToken = default)
        where T : class => While(message => filter(message) is { } value ? (true, value) : (false, null), max, idle, msgs, cancellationToken);

    public IAsyncEnumerable<T> ReceiveWhileAsync<T>(
        Predicate<T> shouldContinue,
        TimeSpan? max = null,
        TimeSpan? idle = null,
        int msgs = int.MaxValue,
        bool shouldIgnoreOtherMessageTypes = true,
        CancellationToken cancellationToken = default)
        where T : class => While(
            message => message is T typed
                ? shouldContinue(typed) ? (true, typed) : (false, null)
                : (shouldIgnoreOtherMessageTypes, null),
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

    private async IAsyncEnumerable<T> While<T>(
        Func<object, (bool Go, T? Value)> judge,
        TimeSpan? max,
        TimeSpan? idle,
        int msgs,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class
    {
        TimeSpan limit = RemainingOrDilated(max);
        TimeSpan start = Now;
        for (int count = 0; count < msgs;)
        {
            TimeSpan left = Left(start, limit);
            TimeSpan wait = idle is { } pause && (pause < left || left == Timeout.InfiniteTimeSpan) ? pause : left;
            MessageEnvelope? envelope = await _queue.Take(wait, cancellationToken).ConfigureAwait(true);
            if (envelope is null)
            {
                break;
            }

            (bool go, T? value) = judge(envelope.Message);
            if (!go)
            {
                _queue.PutBack(envelope);
                break;
            }

            LastEnvelope = envelope;
            if (value is not null)
            {
                count++;
                yield return value;
            }
        }

        _lastWasNoMessage = true;
    }

    private TimeSpan Left(TimeSpan start, TimeSpan limit)
    {
        if (limit == Timeout.InfiniteTimeSpan)
        {
            return limit;
        }

        TimeSpan left = start + limit - Now;
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private async ValueTask<MessageEnvelope?> TakeAsync(TimeSpan? max, CancellationToken cancellationToken)
    {
        MessageEnvelope? envelope = await _queue.Take(
            max is { } given ? given : RemainingOrDefault, cancellationToken).ConfigureAwait(true);
        _lastWasNoMessage = false;
        LastEnvelope = envelope;
        return envelope;
    }
}
