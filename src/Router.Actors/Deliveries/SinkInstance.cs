using Akka.Event;
using Router.Sinks.Abstractions;

namespace Router.Actors.Deliveries;

/// <summary>A sink that was built: it is disposed once, whoever asks first.</summary>
internal sealed class SinkInstance(int number, ISink sink, CancellationTokenSource life, ILoggingAdapter log)
{
    private int _isDisposed;

    public int Number { get; } = number;

    /// <summary>Starts a call off the actor's thread, as a sink may work before its first await.</summary>
    public Task<IReadOnlyList<DeliveryOutcome>> DeliverAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken) =>
        Task.Run(() => sink.DeliverAsync(deliveries, cancellationToken).AsTask(), CancellationToken.None);

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

    /// <summary>Ends the background reading and disposes of the sink; a sink that throws then is logged.</summary>
    public Task EndAsync() => Interlocked.Exchange(ref _isDisposed, 1) == 1
        ? Task.CompletedTask
        : Task.Run(
            async () =>
            {
                try
                {
                    await life.CancelAsync();
                    await sink.DisposeAsync();
                }
                catch (Exception cause)
                {
                    log.Warning("A sink failed while it was disposed: {0}", Outcomes.FirstLine(cause));
                }
            },
            CancellationToken.None);
}
