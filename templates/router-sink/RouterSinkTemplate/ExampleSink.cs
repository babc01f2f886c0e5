using Router.Sinks.Abstractions;

namespace RouterSinkTemplate;

/// <summary>Appends one line for each delivery to a file. Put your receiver in its place.</summary>
internal sealed class ExampleSink(ExampleSinkOptions options, SinkContext context) : ISink
{
    private readonly string _path = context.PathOf(options.Path);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<DeliveryOutcome>> DeliverAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken)
    {
        try
        {
            IEnumerable<string> lines = deliveries.Select(delivery => $"{delivery.Event.Sequence} {options.Prefix?.Reveal()}{delivery.Text.ReplaceLineEndings(" ")}");
            await File.AppendAllLinesAsync(_path, lines, cancellationToken);
            return [.. deliveries.Select(_ => DeliveryOutcome.Delivered)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It tries once and says why not, on one line and without secrets; Router tries again.
            string reason = context.Language == TextLanguage.Russian ? "файл не записать" : "the file cannot be written";
            return [.. deliveries.Select(_ => DeliveryOutcome.Retry(reason))];
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
