using System.Runtime.CompilerServices;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

/// <content>Expecting several messages in any order.</content>
public abstract partial class TestKitBase
{
    /// <summary>Exactly these messages, in any order; answers them as they came.</summary>
    public IReadOnlyCollection<T> ExpectMsgAllOf<T>(params T[] messages) => ExpectMsgAllOf(RemainingOrDefault, messages, CancellationToken.None);

    /// <inheritdoc cref="ExpectMsgAllOf{T}(T[])"/>
    public IReadOnlyCollection<T> ExpectMsgAllOf<T>(IReadOnlyCollection<T> messages, CancellationToken cancellationToken = default) =>
        ExpectMsgAllOf(RemainingOrDefault, messages, cancellationToken);

    /// <inheritdoc cref="ExpectMsgAllOf{T}(T[])"/>
    public IReadOnlyCollection<T> ExpectMsgAllOf<T>(TimeSpan max, params T[] messages) => ExpectMsgAllOf(max, messages, CancellationToken.None);

    /// <inheritdoc cref="ExpectMsgAllOf{T}(T[])"/>
    public IReadOnlyCollection<T> ExpectMsgAllOf<T>(TimeSpan max, IReadOnlyCollection<T> messages, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => Collect(ExpectMsgAllOfAsync(max, messages, cancellationToken)));

    /// <inheritdoc cref="ExpectMsgAllOf{T}(T[])"/>
    public IAsyncEnumerable<T> ExpectMsgAllOfAsync<T>(IReadOnlyCollection<T> messages, CancellationToken cancellationToken = default) =>
        ExpectMsgAllOfAsync(RemainingOrDefault, messages, cancellationToken);

    /// <inheritdoc cref="ExpectMsgAllOf{T}(T[])"/>
    public async IAsyncEnumerable<T> ExpectMsgAllOfAsync<T>(
        TimeSpan max, IReadOnlyCollection<T> messages, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        List<T> missing = [.. messages];
        await foreach (object message in ReceiveNAsync(messages.Count, max, cancellationToken).ConfigureAwait(true))
        {
            _assertions.AssertTrue(
                message is T typed && missing.Remove(typed), "not found or unexpected {0}; still missing [{1}]", message, string.Join(", ", missing));
            yield return (T)message;
        }
    }

    /// <summary>As many messages as predicates, each passing one of them; answers them as they came.</summary>
    public IReadOnlyCollection<object> ExpectMsgAllOfMatchingPredicates(params PredicateInfo[] predicates) =>
        ExpectMsgAllOfMatchingPredicates(predicates, CancellationToken.None);

    /// <inheritdoc cref="ExpectMsgAllOfMatchingPredicates(PredicateInfo[])"/>
    public IReadOnlyCollection<object> ExpectMsgAllOfMatchingPredicates(
        IReadOnlyCollection<PredicateInfo> predicates, CancellationToken cancellationToken) =>
        ExpectMsgAllOfMatchingPredicates(RemainingOrDefault, predicates, cancellationToken);

    /// <inheritdoc cref="ExpectMsgAllOfMatchingPredicates(PredicateInfo[])"/>
    public IReadOnlyCollection<object> ExpectMsgAllOfMatchingPredicates(TimeSpan max, params PredicateInfo[] predicates) =>
        ExpectMsgAllOfMatchingPredicates(max, predicates, CancellationToken.None);

    /// <inheritdoc cref="ExpectMsgAllOfMatchingPredicates(PredicateInfo[])"/>
    public IReadOnlyCollection<object> ExpectMsgAllOfMatchingPredicates(
        TimeSpan max, IReadOnlyCollection<PredicateInfo> predicates, CancellationToken cancellationToken) =>
        Blocking.Run(() => Collect(ExpectMsgAllOfMatchingPredicatesAsync(max, predicates, cancellationToken)));

    /// <inheritdoc cref="ExpectMsgAllOfMatchingPredicates(PredicateInfo[])"/>
    public IAsyncEnumerable<object> ExpectMsgAllOfMatchingPredicatesAsync(IReadOnlyCollection<PredicateInfo> predicates, CancellationToken cancellationToken = default) =>
        ExpectMsgAllOfMatchingPredicatesAsync(RemainingOrDefault, predicates, cancellationToken);

    /// <inheritdoc cref="ExpectMsgAllOfMatchingPredicates(PredicateInfo[])"/>
    public async IAsyncEnumerable<object> ExpectMsgAllOfMatchingPredicatesAsync(
        TimeSpan max, IReadOnlyCollection<PredicateInfo> predicates, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(predicates);
        List<PredicateInfo> missing = [.. predicates];
        await foreach (object message in ReceiveNAsync(predicates.Count, max, cancellationToken).ConfigureAwait(true))
        {
            PredicateInfo? fits = missing.Find(predicate => predicate.Fits(message));
            _assertions.AssertTrue(fits is not null, "unexpected {0}; still missing [{1}]", message, string.Join(", ", missing));
            missing.Remove(fits!);
            yield return message;
        }
    }

    /// <summary>The next message, which must be one of these.</summary>
    public T ExpectMsgAnyOf<T>(params T[] messages) => ExpectMsgAnyOf(messages, CancellationToken.None);

    /// <inheritdoc cref="ExpectMsgAnyOf{T}(T[])"/>
    public T ExpectMsgAnyOf<T>(IEnumerable<T> messages, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => ExpectMsgAnyOfAsync(messages, cancellationToken));

    /// <inheritdoc cref="ExpectMsgAnyOf{T}(T[])"/>
    public ValueTask<T> ExpectMsgAnyOfAsync<T>(IEnumerable<T> messages, CancellationToken cancellationToken = default) => ExpectMsgAsync<T>(
        actual => _assertions.AssertTrue(messages.Contains(actual), "found unexpected {0}", actual!), cancellationToken: cancellationToken);
}
