#nullable disable annotations
using System.Collections;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

/// <content>Fishing: passing messages over.</content>
public abstract partial class TestKitBase
{
    /// <summary>The first message that passes; others before it are passed over.</summary>
    public object FishForMessage(Predicate<object> isMessage, TimeSpan? max = null, string hint = "", CancellationToken cancellationToken = default) =>
        FishForMessage<object>(isMessage, max, hint, cancellationToken);

    /// <inheritdoc cref="FishForMessage(Predicate{object}, TimeSpan?, string, CancellationToken)"/>
    public T FishForMessage<T>(Predicate<T> isMessage, TimeSpan? max = null, string hint = "", CancellationToken cancellationToken = default) =>
        Blocking.Run(() => FishForMessageAsync(isMessage, max, hint, cancellationToken));

    /// <summary>The first message that passes; the list holds then those that were passed over, and nothing else.</summary>
    public T FishForMessage<T>(Predicate<T> isMessage, ArrayList allMessages, TimeSpan? max = null, string hint = "", CancellationToken cancellationToken = default) =>
        Blocking.Run(() => FishForMessageAsync(isMessage, allMessages, max, hint, cancellationToken));

    /// <inheritdoc cref="FishForMessage(Predicate{object}, TimeSpan?, string, CancellationToken)"/>
    public ValueTask<object> FishForMessageAsync(Predicate<object> isMessage, TimeSpan? max = null, string hint = "", CancellationToken cancellationToken = default) =>
        FishForMessageAsync<object>(isMessage, max, hint, cancellationToken);

    /// <inheritdoc cref="FishForMessage(Predicate{object}, TimeSpan?, string, CancellationToken)"/>
    public ValueTask<T> FishForMessageAsync<T>(Predicate<T> isMessage, TimeSpan? max = null, string hint = "", CancellationToken cancellationToken = default) =>
        FishForMessageAsync(isMessage, null, max, hint, cancellationToken);

    /// <inheritdoc cref="FishForMessage{T}(Predicate{T}, ArrayList, TimeSpan?, string, CancellationToken)"/>
    public async ValueTask<T> FishForMessageAsync<T>(
        Predicate<T> isMessage, ArrayList allMessages, TimeSpan? max = null, string hint = "", CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(isMessage);
        allMessages?.Clear();
        TimeSpan limit = RemainingOrDilated(max);
        TimeSpan start = Now;
        while (true)
        {
            MessageEnvelope envelope = await TakeAsync(Left(start, limit), cancellationToken).ConfigureAwait(true);
            _assertions.AssertTrue(envelope is not null, "Timeout ({0}) during fishForMessage, hint: {1}", limit, hint ?? string.Empty);
            if (envelope!.Message is T typed && isMessage(typed))
            {
                return typed;
            }

            allMessages?.Add(envelope.Message);
        }
    }

    /// <summary>Passes messages over until the time is up; none of them may be of a type.</summary>
    public async Task FishUntilMessageAsync<T>(TimeSpan? max = null, CancellationToken cancellationToken = default)
    {
        TimeSpan limit = RemainingOrDilated(max);
        TimeSpan start = Now;
        while (await TakeAsync(Left(start, limit), cancellationToken).ConfigureAwait(true) is { } envelope)
        {
            _assertions.AssertFalse(envelope.Message is T, "did not expect a message of type {0}: {1}", typeof(T), envelope.Message);
        }

        _lastWasNoMessage = true;
    }

    /// <summary>Waits until nothing has come for <paramref name="max"/>; answers what came before, which may be no more than so many.</summary>
    public async Task<ArrayList> WaitForRadioSilenceAsync(TimeSpan? max = null, uint? maxMessages = null, CancellationToken cancellationToken = default)
    {
        ArrayList messages = [];
        TimeSpan silence = RemainingOrDilated(max);
        while (await TakeAsync(silence, cancellationToken).ConfigureAwait(true) is { } envelope)
        {
            messages.Add(envelope.Message);
            _assertions.AssertFalse(
                messages.Count > maxMessages, "maxMessages violated (at most: {0}, received: {1})", maxMessages ?? 0, messages.Count);
        }

        _lastWasNoMessage = true;
        return messages;
    }
}
