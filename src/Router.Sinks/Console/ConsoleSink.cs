using System.Text;
using Router.Sinks.Abstractions;
using Router.Sinks.Words;

namespace Router.Sinks.Console;

/// <summary>Prints one readable line for each delivery.</summary>
internal sealed class ConsoleSink(SinkContext context, Func<ConsoleOutput> open) : ISink
{
    private ConsoleOutput? _output;

    public async ValueTask<IReadOnlyList<DeliveryOutcome>> DeliverAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(deliveries);
        cancellationToken.ThrowIfCancellationRequested();

        // A terminal that somebody holds (a selection, a full pipe) keeps its writer waiting: not a thread of the caller's.
        DeliveryOutcome outcome = await Task.Run(() => Print(deliveries), cancellationToken).WaitAsync(cancellationToken);
        return Enumerable.Repeat(outcome, deliveries.Count).ToArray();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private DeliveryOutcome Print(IReadOnlyList<Delivery> deliveries)
    {
        try
        {
            ConsoleOutput output = _output ??= open();
            var line = new ConsoleLine(context.Language, context.Zone, output.HasColors);
            var text = new StringBuilder();
            DateTimeOffset now = context.Time.GetUtcNow();
            foreach (Delivery delivery in deliveries)
            {
                text.Append(line.Of(delivery, now)).Append(Environment.NewLine);
            }

            // One write, so that lines of the log do not stand in the middle of ours.
            output.Writer.Write(text.ToString());
            output.Writer.Flush();
            return DeliveryOutcome.Delivered;
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException or UnauthorizedAccessException)
        {
            _output = null;
            return DeliveryOutcome.Retry(context.Language.In("консоль не принимает текст", "the console takes no text"));
        }
    }
}
