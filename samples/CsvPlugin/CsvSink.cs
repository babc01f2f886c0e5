using System.Text;
using Router.Sinks.Abstractions;

namespace CsvPlugin;

/// <summary>Appends a row for each event to a file that Excel opens by itself: UTF-8 with its mark.</summary>
internal sealed class CsvSink(CsvOptions options, SinkContext context) : ISink
{
    private readonly string _path = context.PathOf(options.Path);
    private readonly CsvRows _rows = new(options);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<DeliveryOutcome>> DeliverAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
            string rows = string.Concat(deliveries.Select(delivery => _rows.Of(delivery.Event)));
            bool isNew = new FileInfo(_path) is not { Exists: true, Length: > 0 };

            // What was begun is written to its end: half a row would spoil the next one.
            await File.AppendAllTextAsync(_path, isNew ? _rows.Heading + rows : rows, new UTF8Encoding(isNew), CancellationToken.None);
            return [.. deliveries.Select(_ => DeliveryOutcome.Delivered)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            string reason = context.Language == TextLanguage.Russian ? "файл не записать (может быть, он открыт в Excel)" : "the file cannot be written (maybe Excel has it open)";
            return [.. deliveries.Select(_ => DeliveryOutcome.Retry(reason))];
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
