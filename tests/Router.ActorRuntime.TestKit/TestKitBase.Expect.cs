#nullable disable annotations
using Akka.TestKit.Internal;

namespace Akka.TestKit;

/// <content>Expecting one message.</content>
public abstract partial class TestKitBase
{
    /// <summary>The next message, which must be of a type.</summary>
    public T ExpectMsg<T>(TimeSpan? duration = null, string hint = null, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => ExpectMsgAsync<T>(duration, hint, cancellationToken));

    /// <inheritdoc cref="ExpectMsg{T}(TimeSpan?, string, CancellationToken)"/>
    public ValueTask<T> ExpectMsgAsync<T>(TimeSpan? duration = null, string hint = null, CancellationToken cancellationToken = default) =>
        ExpectAsync<T>(duration, (_, _) => { }, hint, cancellationToken);

    /// <summary>The next message, which must be this one.</summary>
    public T ExpectMsg<T>(T message, TimeSpan? timeout = null, string hint = null, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => ExpectMsgAsync<T>(message, timeout, hint, cancellationToken));

    /// <inheritdoc cref="ExpectMsg{T}(T, TimeSpan?, string, CancellationToken)"/>
    public ValueTask<T> ExpectMsgAsync<T>(T message, TimeSpan? timeout = null, string hint = null, CancellationToken cancellationToken = default) =>
        ExpectAsync<T>(timeout, (actual, _) => _assertions.AssertEqual(message, actual, hint ?? string.Empty), hint, cancellationToken);

    /// <summary>The next message, which must be of a type and pass.</summary>
    public T ExpectMsg<T>(Predicate<T> isMessage, TimeSpan? timeout = null, string hint = null, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => ExpectMsgAsync<T>(isMessage, timeout, hint, cancellationToken));

    /// <inheritdoc cref="ExpectMsg{T}(Predicate{T}, TimeSpan?, string, CancellationToken)"/>
    public ValueTask<T> ExpectMsgAsync<T>(Predicate<T> isMessage, TimeSpan? timeout = null, string hint = null, CancellationToken cancellationToken = default) =>
        ExpectAsync<T>(timeout, (actual, _) => AssertFits(isMessage(actual), actual, hint), hint, cancellationToken);

    /// <summary>The next message, which must be of a type, for the action to judge.</summary>
    public T ExpectMsg<T>(Action<T> assert, TimeSpan? timeout = null, string hint = null, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => ExpectMsgAsync<T>(assert, timeout, hint, cancellationToken));

    /// <inheritdoc cref="ExpectMsg{T}(Action{T}, TimeSpan?, string, CancellationToken)"/>
    public ValueTask<T> ExpectMsgAsync<T>(Action<T> assert, TimeSpan? timeout = null, string hint = null, CancellationToken cancellationToken = default) =>
        ExpectAsync<T>(timeout, (actual, _) => assert(actual), hint, cancellationToken);

    /// <summary>The next message, which must be of a type and pass with its sender.</summary>
    public T ExpectMsg<T>(Func<T, IActorRef, bool> isMessageAndSender, TimeSpan? timeout = null, string hint = null, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => ExpectMsgAsync<T>(isMessageAndSender, timeout, hint, cancellationToken));

    /// <inheritdoc cref="ExpectMsg{T}(Func{T, IActorRef, bool}, TimeSpan?, string, CancellationToken)"/>
    public ValueTask<T> ExpectMsgAsync<T>(Func<T, IActorRef, bool> isMessageAndSender, TimeSpan? timeout = null, string hint = null, CancellationToken cancellationToken = default) =>
        ExpectAsync<T>(timeout, (actual, sender) => AssertFits(isMessageAndSender(actual, sender), actual, hint), hint, cancellationToken);

    /// <summary>The next message, which must be of a type, for the action to judge with its sender.</summary>
    public T ExpectMsg<T>(Action<T, IActorRef> assertMessageAndSender, TimeSpan? timeout = null, string hint = null, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => ExpectMsgAsync<T>(assertMessageAndSender, timeout, hint, cancellationToken));

    /// <inheritdoc cref="ExpectMsg{T}(Action{T, IActorRef}, TimeSpan?, string, CancellationToken)"/>
    public ValueTask<T> ExpectMsgAsync<T>(Action<T, IActorRef> assertMessageAndSender, TimeSpan? timeout = null, string hint = null, CancellationToken cancellationToken = default) =>
        ExpectAsync(timeout, assertMessageAndSender, hint, cancellationToken);

    /// <summary>The next message, which must be equal in the eyes of a function.</summary>
    public T ExpectMsg<T>(T expected, Func<T, T, bool> comparer, TimeSpan? timeout = null, string hint = null, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => ExpectMsgAsync<T>(expected, comparer, timeout, hint, cancellationToken));

    /// <inheritdoc cref="ExpectMsg{T}(T, Func{T, T, bool}, TimeSpan?, string, CancellationToken)"/>
    public ValueTask<T> ExpectMsgAsync<T>(T expected, Func<T, T, bool> comparer, TimeSpan? timeout = null, string hint = null, CancellationToken cancellationToken = default) =>
        ExpectAsync<T>(
            timeout, (actual, _) => _assertions.AssertEqual(expected, actual, comparer, hint ?? string.Empty), hint, cancellationToken);

    /// <summary>The next message, which must tell of this actor's end.</summary>
    public Terminated ExpectTerminated(IActorRef target, TimeSpan? timeout = null, string hint = null, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => ExpectTerminatedAsync(target, timeout, hint, cancellationToken));

    /// <inheritdoc cref="ExpectTerminated"/>
    public ValueTask<Terminated> ExpectTerminatedAsync(IActorRef target, TimeSpan? timeout = null, string hint = null, CancellationToken cancellationToken = default) =>
        ExpectMsgAsync<Terminated>(terminated => _assertions.AssertEqual(target, terminated.ActorRef, hint ?? string.Empty), timeout, hint, cancellationToken);

    private async ValueTask<T> ExpectAsync<T>(TimeSpan? timeout, Action<T, IActorRef> assert, string hint, CancellationToken cancellationToken)
    {
        TimeSpan limit = RemainingOrDilated(timeout);
        MessageEnvelope envelope = await TakeAsync(limit, cancellationToken).ConfigureAwait(true);
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

    private void AssertFits<T>(bool fits, T actual, string hint) => _assertions.AssertTrue(
        fits,
        "Got a message of the expected type <{2}>. Also expected {0} but the message {{{1}}} of type <{3}> did not match",
        hint ?? "the predicate to return true", actual!, typeof(T), actual!.GetType());
}
