#nullable disable annotations
using Akka.TestKit.Internal;

namespace Akka.TestKit;

/// <content>Expecting one message from somebody.</content>
public abstract partial class TestKitBase
{
    /// <summary>The next message, which must be of a type and from a sender.</summary>
    public T ExpectMsgFrom<T>(IActorRef sender, TimeSpan? duration = null, string hint = null, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => ExpectMsgFromAsync<T>(sender, duration, hint, cancellationToken));

    /// <inheritdoc cref="ExpectMsgFrom{T}(IActorRef, TimeSpan?, string, CancellationToken)"/>
    public ValueTask<T> ExpectMsgFromAsync<T>(IActorRef sender, TimeSpan? duration = null, string hint = null, CancellationToken cancellationToken = default) =>
        ExpectFromAsync<T>(from => AssertSender(sender, from, hint), _ => { }, duration, hint, cancellationToken);

    /// <summary>The next message, which must be this one and from a sender.</summary>
    public T ExpectMsgFrom<T>(IActorRef sender, T message, TimeSpan? timeout = null, string hint = null, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => ExpectMsgFromAsync<T>(sender, message, timeout, hint, cancellationToken));

    /// <inheritdoc cref="ExpectMsgFrom{T}(IActorRef, T, TimeSpan?, string, CancellationToken)"/>
    public ValueTask<T> ExpectMsgFromAsync<T>(IActorRef sender, T message, TimeSpan? timeout = null, string hint = null, CancellationToken cancellationToken = default) =>
        ExpectFromAsync<T>(
            from => AssertSender(sender, from, hint), actual => _assertions.AssertEqual(message, actual, hint ?? string.Empty), timeout, hint, cancellationToken);

    /// <summary>The next message, which must be of a type, pass and be from a sender.</summary>
    public T ExpectMsgFrom<T>(IActorRef sender, Predicate<T> isMessage, TimeSpan? timeout = null, string hint = null, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => ExpectMsgFromAsync<T>(sender, isMessage, timeout, hint, cancellationToken));

    /// <inheritdoc cref="ExpectMsgFrom{T}(IActorRef, Predicate{T}, TimeSpan?, string, CancellationToken)"/>
    public ValueTask<T> ExpectMsgFromAsync<T>(IActorRef sender, Predicate<T> isMessage, TimeSpan? timeout = null, string hint = null, CancellationToken cancellationToken = default) =>
        ExpectFromAsync<T>(
            from => AssertSender(sender, from, hint), actual => AssertFits(isMessage(actual), actual, hint), timeout, hint, cancellationToken);

    /// <summary>The next message, which must be of a type and pass, as must its sender.</summary>
    public T ExpectMsgFrom<T>(Predicate<IActorRef> isSender, Predicate<T> isMessage, TimeSpan? timeout = null, string hint = null, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => ExpectMsgFromAsync<T>(isSender, isMessage, timeout, hint, cancellationToken));

    /// <inheritdoc cref="ExpectMsgFrom{T}(Predicate{IActorRef}, Predicate{T}, TimeSpan?, string, CancellationToken)"/>
    public ValueTask<T> ExpectMsgFromAsync<T>(Predicate<IActorRef> isSender, Predicate<T> isMessage, TimeSpan? timeout = null, string hint = null, CancellationToken cancellationToken = default) =>
        ExpectFromAsync<T>(
            from => _assertions.AssertTrue(isSender(from), "Sender {0} did not match. {1}", from, hint ?? string.Empty),
            actual => AssertFits(isMessage(actual), actual, hint), timeout, hint, cancellationToken);

    /// <summary>The next message, which must be of a type and from a sender, for the action to judge.</summary>
    public T ExpectMsgFrom<T>(IActorRef sender, Action<T> assertMessage, TimeSpan? timeout = null, string hint = null, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => ExpectMsgFromAsync<T>(sender, assertMessage, timeout, hint, cancellationToken));

    /// <inheritdoc cref="ExpectMsgFrom{T}(IActorRef, Action{T}, TimeSpan?, string, CancellationToken)"/>
    public ValueTask<T> ExpectMsgFromAsync<T>(IActorRef sender, Action<T> assertMessage, TimeSpan? timeout = null, string hint = null, CancellationToken cancellationToken = default) =>
        ExpectFromAsync(from => AssertSender(sender, from, hint), assertMessage, timeout, hint, cancellationToken);

    /// <summary>The next message, which must be of a type, for the actions to judge with its sender.</summary>
    public T ExpectMsgFrom<T>(Action<IActorRef> assertSender, Action<T> assertMessage, TimeSpan? timeout = null, string hint = null, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => ExpectMsgFromAsync<T>(assertSender, assertMessage, timeout, hint, cancellationToken));

    /// <inheritdoc cref="ExpectMsgFrom{T}(Action{IActorRef}, Action{T}, TimeSpan?, string, CancellationToken)"/>
    public ValueTask<T> ExpectMsgFromAsync<T>(Action<IActorRef> assertSender, Action<T> assertMessage, TimeSpan? timeout = null, string hint = null, CancellationToken cancellationToken = default) =>
        ExpectFromAsync(assertSender, assertMessage, timeout, hint, cancellationToken);

    private ValueTask<T> ExpectFromAsync<T>(
        Action<IActorRef> assertSender, Action<T> assertMessage, TimeSpan? timeout, string hint, CancellationToken cancellationToken) =>
        ExpectAsync<T>(
            timeout,
            (actual, from) =>
            {
                assertSender(from);
                assertMessage(actual);
            },
            hint,
            cancellationToken);

    private void AssertSender(IActorRef expected, IActorRef actual, string hint) =>
        _assertions.AssertEqual(expected, actual, hint ?? "Message from another sender");
}
