using Akka.TestKit.Internal;

namespace Akka.TestKit;

public abstract partial class TestKitBase
{
    public T ExpectMsg<T>(TimeSpan? duration = null, string? hint = null, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => ExpectMsgAsync<T>(duration, hint, cancellationToken));

    public ValueTask<T> ExpectMsgAsync<T>(TimeSpan? duration = null, string? hint = null, CancellationToken cancellationToken = default) =>
        ExpectAsync<T>(duration, (_, _) => { }, hint, cancellationToken);

    public T ExpectMsg<T>(T message, TimeSpan? timeout = null, string? hint = null, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => ExpectMsgAsync(message, timeout, hint, cancellationToken));

    public ValueTask<T> ExpectMsgAsync<T>(T message, TimeSpan? timeout = null, string? hint = null, CancellationToken cancellationToken = default) =>
        ExpectAsync<T>(timeout, (actual, _) => _assertions.AssertEqual(message, actual, hint ?? string.Empty), hint, cancellationToken);

    public T ExpectMsg<T>(Predicate<T> isMessage, TimeSpan? timeout = null, string? hint = null, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => ExpectMsgAsync(isMessage, timeout, hint, cancellationToken));

    public ValueTask<T> ExpectMsgAsync<T>(Predicate<T> isMessage, TimeSpan? timeout = null, string? hint = null, CancellationToken cancellationToken = default) =>
        ExpectAsync<T>(
            timeout,
            (actual, _) => _assertions.AssertTrue(isMessage(actual), "Got a message of the expected type <{2}>. Also expected {0} but the message {{{1}}} of type <{3}> did not match", hint ?? "the predicate to return true", actual!, typeof(T), actual!.GetType()),
            hint,
            cancellationToken);

    public T ExpectMsg<T>(Action<T> assert, TimeSpan? timeout = null, string? hint = null, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => ExpectMsgAsync(assert, timeout, hint, cancellationToken));

    public ValueTask<T> ExpectMsgAsync<T>(Action<T> assert, TimeSpan? timeout = null, string? hint = null, CancellationToken cancellationToken = default) =>
        ExpectAsync<T>(timeout, (actual, _) => assert(actual), hint, cancellationToken);

    public T ExpectMsg<T>(Action<T, IActorRef> assert, TimeSpan? timeout = null, string? hint = null, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => ExpectAsync(timeout, assert, hint, cancellationToken));

    public T ExpectMsg<T>(T expected, Func<T, T, bool> comparer, TimeSpan? timeout = null, string? hint = null, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => ExpectAsync<T>(
            timeout, (actual, _) => _assertions.AssertEqual(expected, actual, comparer, hint ?? string.Empty), hint, cancellationToken));

    public T ExpectMsgFrom<T>(IActorRef sender, TimeSpan? duration = null, string? hint = null, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => ExpectMsgFromAsync<T>(sender, duration, hint, cancellationToken));

    public ValueTask<T> ExpectMsgFromAsync<T>(IActorRef sender, TimeSpan? duration = null, string? hint = null, CancellationToken cancellationToken = default) =>
        ExpectAsync<T>(duration, (_, from) => _assertions.AssertEqual(sender, from, "Message from other sender"), hint, cancellationToken);

    public T ExpectMsgFrom<T>(IActorRef sender, T message, TimeSpan? timeout = null, string? hint = null, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => ExpectMsgFromAsync(sender, message, timeout, hint, cancellationToken));

    public ValueTask<T> ExpectMsgFromAsync<T>(IActorRef sender, T message, TimeSpan? timeout = null, string? hint = null, CancellationToken cancellationToken = default) =>
        ExpectAsync<T>(
            timeout,
            (actual, from) =>
            {
                _assertions.AssertEqual(sender, from, hint ?? string.Empty);
                _assertions.AssertEqual(message, actual, hint ?? string.Empty);
            },
            hint,
            cancellationToken);

    public Terminated ExpectTerminated(IActorRef target, TimeSpan? timeout = null, string? hint = null, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => ExpectTerminatedAsync(target, timeout, hint, cancellationToken));

    public ValueTask<Terminated> ExpectTerminatedAsync(IActorRef target, TimeSpan? timeout = null, string? hint = null, CancellationToken cancellationToken = default) =>
        ExpectMsgAsync<Terminated>(terminated => _assertions.AssertEqual(target, terminated.ActorRef, hint ?? string.Empty), timeout, hint, cancellationToken);

    public IReadOnlyCollection<T> ExpectMsgAllOf<T>(IReadOnlyCollection<T> messages, CancellationToken cancellationToken = default) =>
        ExpectMsgAllOf(RemainingOrDefault, messages, cancellationToken);

    public IReadOnlyCollection<T> ExpectMsgAllOf<T>(params T[] messages) => ExpectMsgAllOf(RemainingOrDefault, messages, CancellationToken.None);

    public IReadOnlyCollection<T> ExpectMsgAllOf<T>(TimeSpan max, IReadOnlyCollection<T> messages, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => Collect(ExpectMsgAllOfAsync(max, messages, cancellationToken)));

    public async IAsyncEnumerable<T> ExpectMsgAllOfAsync<T>(
        TimeSpan max, IReadOnlyCollection<T> messages, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        List<T> missing = [.. messages];
        await foreach (object message in ReceiveNAsync(messages.Count, max, cancellationToken).ConfigureAwait(true))
        {
            _assertions.AssertTrue(message is T typed && missing.Remove(typed), "not found or unexpected {0}; still missing [{1}]", message, string.Join(", ", missing));
            yield return (T)message;
        }
    }

    public T ExpectMsgAnyOf<T>(params T[] messages) =>
        ExpectMsg<T>(actual => _assertions.AssertTrue(messages.Contains(actual), "found unexpected {0}", actual!));

    public void ExpectNoMsg(CancellationToken cancellationToken = default) => Blocking.Run(() => ExpectNoMsgAsync(cancellationToken).AsTask());

    public void ExpectNoMsg(TimeSpan duration, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => ExpectNoMsgAsync(duration, cancellationToken).AsTask());

    public void ExpectNoMsg(int milliseconds, CancellationToken cancellationToken = default) =>
        ExpectNoMsg(TimeSpan.FromMilliseconds(milliseconds), cancellationToken);

    public ValueTask ExpectNoMsgAsync(CancellationToken cancellationToken = default) =>
        ExpectNoMsgAsync(RemainingOr(TestKitSettings.ExpectNoMessageDefault), cancellationToken);

    public ValueTask ExpectNoMsgAsync(int milliseconds, CancellationToken cancellationToken = default) =>
        ExpectNoMsgAsync(TimeSpan.FromMilliseconds(milliseconds), cancellationToken);

    public async ValueTask ExpectNoMsgAsync(TimeSpan duration, CancellationToken cancellationToken = default)
    {
        TimeSpan time = Dilated(duration);
        MessageEnvelope? envelope = await TakeAsync(time, cancellationToken).ConfigureAwait(true);
        _assertions.AssertTrue(envelope is null, "Expected no messages during {0}, instead we received {1}", time, envelope!);
        _lastWasNoMessage = true;
    }

    public object FishForMessage(Predicate<object> isMessage, TimeSpan? max = null, string? hint = "", CancellationToken cancellationToken = default) =>
        FishForMessage<object>(isMessage, max, hint, cancellationToken);

    public T FishForMessage<T>(Predicate<T> isMessage, TimeSpan? max = null, string? hint = "", CancellationToken cancellationToken = default) =>
        Blocking.Run(() => FishForMessageAsync(isMessage, max, hint, cancellationToken));

    public ValueTask<object> FishForMessageAsync(Predicate<object> isMessage, TimeSpan? max = null, string? hint = "", CancellationToken cancellationToken = default) =>
        FishForMessageAsync<object>(isMessage, max, hint, cancellationToken);

    public async ValueTask<T> FishForMessageAsync<T>(
        Predicate<T> isMessage, TimeSpan? max = null, string? hint = "", CancellationToken cancellationToken = default)
    {
        TimeSpan limit = RemainingOrDilated(max);
        TimeSpan start = Now;
        while (true)
        {
            MessageEnvelope? envelope = await TakeAsync(Left(start, limit), cancellationToken).ConfigureAwait(true);
            _assertions.AssertTrue(envelope is not null, "Timeout ({0}) during fishForMessage, hint: {1}", limit, hint ?? string.Empty);
            if (envelope!.Message is T typed && isMessage(typed))
            {
                return typed;
            }
        }
    }

    public T FishUntilMessage<T>(TimeSpan? max = null, string? hint = "", CancellationToken cancellationToken = default) =>
        FishForMessage<T>(_ => true, max, hint, cancellationToken);

    public ValueTask<T> FishUntilMessageAsync<T>(TimeSpan? max = null, string? hint = "", CancellationToken cancellationToken = default) =>
        FishForMessageAsync<T>(_ => true, max, hint, cancellationToken);

    private async ValueTask<T> ExpectAsync<T>(TimeSpan? timeout, Action<T, IActorRef> assert, string? hint, CancellationToken cancellationToken)
    {
        TimeSpan limit = RemainingOrDilated(timeout);
        MessageEnvelope? envelope = await TakeAsync(limit, cancellationToken).ConfigureAwait(true);
        if (envelope is null)
        {
            _assertions.Fail("Failed: Timeout {0} while waiting for a message of type {1} {2}", limit, typeof(T), hint ?? string.Empty);
        }

        if (envelope!.Message is not T typed)
        {
            _assertions.Fail(
                "Failed: Expected a message of type {0}, but received {{{1}}} (type {2}) instead {3} from {4}",
                typeof(T), envelope.Message, envelope.Message.GetType(), hint ?? string.Empty, envelope.Sender);
            throw new InvalidOperationException("unreachable");
        }

        assert(typed, envelope.Sender);
        return typed;
    }
}
