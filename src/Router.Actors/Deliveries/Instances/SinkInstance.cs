using Akka.Event;
using Router.Actors.Deliveries.Calls;
using Router.Actors.Deliveries.Trials;
using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;

namespace Router.Actors.Deliveries.Instances;

/// <summary>A sink that was built: it is disposed once, whoever asks first, after its last call has ended.</summary>
internal sealed class SinkInstance(int number, ISink sink, CancellationTokenSource life, ILoggingAdapter log)
{
    private readonly TaskCompletionSource _unused = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _isEnding;

    /// <summary>The calls that run, and 1 until the end is asked for.</summary>
    private int _users = 1;

    public int Number { get; } = number;

    /// <summary>Starts a call off the actor's thread, as a sink may work before its first await. Not after <see cref="EndAsync"/>.</summary>
    public Task<IReadOnlyList<DeliveryOutcome>> DeliverAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken) =>
        UseAsync(async () => await sink.DeliverAsync(deliveries, cancellationToken));

    /// <summary>Starts a trial, like a call.</summary>
    public Task<SinkTried> TryAsync(SinkTrial trial, Language language, CancellationToken cancellationToken) =>
        UseAsync(() => trial.RunAsync(sink, language, cancellationToken));

    /// <summary>Lets the sink read in the background.</summary>
    /// <returns>Why it ended; <see langword="null"/> when it had nothing more to do.</returns>
    public Task<Exception?> RunAsync() => Task.Run(
        async () =>
        {
            try
            {
                await sink.RunAsync(life.Token);
                return null;
            }
            catch (Exception) when (life.IsCancellationRequested)
            {
                return null;
            }
            catch (Exception cause)
            {
                return cause;
            }
        },
        CancellationToken.None);

    /// <summary>Ends the background reading, and disposes of the sink once no call runs; a sink that throws then is logged.</summary>
    public Task EndAsync()
    {
        if (Interlocked.Exchange(ref _isEnding, 1) == 1)
        {
            return Task.CompletedTask;
        }

        Leave();
        return Task.Run(DisposeAsync, CancellationToken.None);
    }

    private async Task DisposeAsync()
    {
        try
        {
            await life.CancelAsync();
        }
        catch (Exception cause)
        {
            log.Warning("A sink failed when its background reading was cancelled: {0}", Outcomes.FirstLine(cause));
        }

        await _unused.Task;
        try
        {
            await sink.DisposeAsync();
        }
        catch (Exception cause)
        {
            log.Warning("A sink failed while it was disposed: {0}", Outcomes.FirstLine(cause));
        }
    }

    private Task<T> UseAsync<T>(Func<Task<T>> use)
    {
        Interlocked.Increment(ref _users);
        return Task.Run(
            async () =>
            {
                try
                {
                    return await use();
                }
                finally
                {
                    Leave();
                }
            },
            CancellationToken.None);
    }

    private void Leave()
    {
        if (Interlocked.Decrement(ref _users) == 0)
        {
            _unused.SetResult();
        }
    }
}
