#nullable disable annotations
using System.Runtime.CompilerServices;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

/// <content>Expecting several messages in any order.</content>
public abstract partial class TestKitBase
{
    /// <summary>Exactly these messages, in any order; answers them as they came.</summary>
    public IReadOnlyCollection<T> ExpectMsgAllOf<T>(params T[] messages) => ExpectMsgAllOf(messages, CancellationToken.None);

    /// <inheritdoc cref="ExpectMsgAllOf{T}(T[])"/>
    public IReadOnlyCollection<T> ExpectMsgAllOf<T>(IReadOnlyCollection<T> messages, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => Collect(ExpectMsgAllOfAsync(messages, cancellationToken)));

    /// <inheritdoc cref="ExpectMsgAllOf{T}(T[])"/>
    public IReadOnlyCollection<T> ExpectMsgAllOf<T>(TimeSpan max, params T[] messages) => ExpectMsgAllOf(max, messages, CancellationToken.None);

    /// <inheritdoc cref="ExpectMsgAllOf{T}(T[])"/>
    public IReadOnlyCollection<T> ExpectMsgAllOf<T>(TimeSpan max, IReadOnlyCollection<T> messages, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => Collect(ExpectMsgAllOfAsync(max, messages, cancellationToken)));

    /// <inheritdoc cref="ExpectMsgAllOf{T}(T[])"/>
    public IAsyncEnumerable<T> ExpectMsgAllOfAsync<T>(IReadOnlyCollection<T> messages, CancellationToken cancellationToken = default) =>
        AllOf(() => RemainingOrDefault, messages, cancellationToken);

    /// <inheritdoc cref="ExpectMsgAllOf{T}(T[])"/>
    public IAsyncEnumerable<T> ExpectMsgAllOfAsync<T>(
        TimeSpan max, IReadOnlyCollection<T> messages, CancellationToken cancellationToken = default) =>
        AllOf(() => Dilated(max), messages, cancellationToken);

    /// <summary>As many messages as predicates, each passing one of them; answers them as they came.</summary>
    public IReadOnlyCollection<object> ExpectMsgAllOfMatchingPredicates(params PredicateInfo[] predicates) =>
        ExpectMsgAllOfMatchingPredicates(predicates, CancellationToken.None);

    /// <inheritdoc cref="ExpectMsgAllOfMatchingPredicates(PredicateInfo[])"/>
    public IReadOnlyCollection<object> ExpectMsgAllOfMatchingPredicates(
        IReadOnlyCollection<PredicateInfo> predicates, CancellationToken cancellationToken) =>
        Blocking.Run(() => Collect(ExpectMsgAllOfMatchingPredicatesAsync(predicates, cancellationToken)));

    /// <inheritdoc cref="ExpectMsgAllOfMatchingPredicates(PredicateInfo[])"/>
    public IReadOnlyCollection<object> ExpectMsgAllOfMatchingPredicates(TimeSpan max, params PredicateInfo[] predicates) =>
        ExpectMsgAllOfMatchingPredicates(max, predicates, CancellationToken.None);

    /// <inheritdoc cref="ExpectMsgAllOfMatchingPredicates(PredicateInfo[])"/>
    public IReadOnlyCollection<object> ExpectMsgAllOfMatchingPredicates(
        TimeSpan max, IReadOnlyCollection<PredicateInfo> predicates, CancellationToken cancellationToken) =>
        Blocking.Run(() => Collect(ExpectMsgAllOfMatchingPredicatesAsync(max, predicates, cancellationToken)));

    /// <inheritdoc cref="ExpectMsgAllOfMatchingPredicates(PredicateInfo[])"/>
    public IAsyncEnumerable<object> ExpectMsgAllOfMatchingPredicatesAsync(IReadOnlyCollection<PredicateInfo> predicates, CancellationToken cancellationToken = default) =>
        AllOfPredicates(() => RemainingOrDefault, predicates, cancellationToken);

    /// <inheritdoc cref="ExpectMsgAllOfMatchingPredicates(PredicateInfo[])"/>
    public IAsyncEnumerable<object> ExpectMsgAllOfMatchingPredicatesAsync(
        TimeSpan max, IReadOnlyCollection<PredicateInfo> predicates, CancellationToken cancellationToken = default) =>
        AllOfPredicates(() => Dilated(max), predicates, cancellationToken);

    /// <summary>The next message, which must be one of these.</summary>
    public T ExpectMsgAnyOf<T>(IEnumerable<T> messages, CancellationToken cancellationToken = default) =>
        Blocking.Run(() => ExpectMsgAnyOfAsync(messages, cancellationToken));

    /// <inheritdoc cref="ExpectMsgAnyOf"/>
    public ValueTask<T> ExpectMsgAnyOfAsync<T>(IEnumerable<T> messages, CancellationToken cancellationToken = default) => ExpectMsgAsync<T>(
        actual => _assertions.AssertTrue(messages.Contains(actual), "found unexpected {0}", actual!), cancellationToken: cancellationToken);

    private IAsyncEnumerable<T> AllOf<T>(Func<TimeSpan> limit, IReadOnlyCollection<T> messages, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return EachOnce<T, T>(
            limit,
            messages,
            (expected, message) => message is T typed && EqualityComparer<T>.Default.Equals(expected, typed),
            cancellationToken);
    }

    private IAsyncEnumerable<object> AllOfPredicates(
        Func<TimeSpan> limit, IReadOnlyCollection<PredicateInfo> predicates, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(predicates);
        return EachOnce<PredicateInfo, object>(limit, predicates, (predicate, message) => predicate.Fits(message), cancellationToken);
    }

    // As many messages are taken as are expected, and only then judged: the failure names all that is missing and all that is too much.
    private async IAsyncEnumerable<TMessage> EachOnce<TExpected, TMessage>(
        Func<TimeSpan> limit,
        IReadOnlyCollection<TExpected> expected,
        Func<TExpected, object, bool> fits,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<TExpected> missing = [.. expected];
        List<object> received = [];
        List<object> unexpected = [];
        await foreach (object message in TakeN(expected.Count, limit(), cancellationToken).ConfigureAwait(true))
        {
            received.Add(message);
            int index = missing.FindIndex(each => fits(each, message));
            if (index < 0)
            {
                unexpected.Add(message);
            }
            else
            {
                missing.RemoveAt(index);
            }
        }

        _assertions.AssertTrue(
            missing.Count == 0 && unexpected.Count == 0,
            "(not found [{0}], found unexpected [{1}])", string.Join(", ", missing), string.Join(", ", unexpected));
        foreach (object message in received)
        {
            yield return (TMessage)message;
        }
    }
}
