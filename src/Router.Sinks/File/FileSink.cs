using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Router.Sinks.Abstractions;

namespace Router.Sinks.File;

/// <summary>Appends deliveries to a file as JSON lines: one write for a batch, as far as it is not large, and whole lines only.</summary>
internal sealed class FileSink(FileSinkOptions options, SinkContext context, FileWrite write) : ISink
{
    private const int PieceSize = 1024 * 1024;

    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    private readonly string _path = context.PathOf(options.Path);
    private readonly SemaphoreSlim _gate = new(1);
    private readonly ArrayBufferWriter<byte> _buffer = new(64 * 1024);
    private readonly JsonWriterOptions _json = new()
    {
        // The file is read as JSON, never as HTML: people's letters stay letters. The envelope's shape is our own code's.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private LineFile? _file;
    private DateOnly _day;
    private bool _isDisposed;

    public async ValueTask<IReadOnlyList<DeliveryOutcome>> DeliverAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(deliveries);
        await _gate.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);

            // A write that has begun runs to its end: given up half-way, it could end in the middle of the next one.
            return await Task.Run(() => Write(deliveries), cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _gate.WaitAsync(CancellationToken.None);
        _isDisposed = true;
        _file?.Dispose();
        _file = null;
        _gate.Release();
    }

    /// <summary>Writes in pieces, so that a batch of large events needs no large memory; a piece is in the file or is not.</summary>
    private DeliveryOutcome[] Write(IReadOnlyList<Delivery> deliveries)
    {
        var outcomes = new DeliveryOutcome[deliveries.Count];
        int written = 0;
        try
        {
            while (written < outcomes.Length)
            {
                int end = Serialize(deliveries, written);
                DateOnly today = Today();
                Ready(today).Append(_buffer.WrittenMemory, options.Fsync == FileSync.Always);
                _day = today;
                outcomes.AsSpan(written..end).Fill(DeliveryOutcome.Delivered);
                written = end;
            }
        }
        catch (Exception failure) when (FileFailure.IsOne(failure))
        {
            outcomes.AsSpan(written).Fill(DeliveryOutcome.Retry(FileFailure.Reason(failure, _path, context.Language)));
        }

        return outcomes;
    }

    /// <summary>Puts lines into the buffer, from <paramref name="start"/> on; says behind which delivery it stopped.</summary>
    private int Serialize(IReadOnlyList<Delivery> deliveries, int start)
    {
        _buffer.ResetWrittenCount();
        using var json = new Utf8JsonWriter(_buffer, _json);
        int at = start;
        do
        {
            Delivery delivery = deliveries[at++];
            delivery.Event.WriteEnvelope(json, delivery.Route, delivery.IsReplay);
            json.Flush();
            json.Reset();
            _buffer.Write(LineEnd);
        }
        while (at < deliveries.Count && _buffer.WrittenCount < PieceSize);
        return at;
    }

    /// <summary>The file that takes the batch: opened again when others took it away, rotated when it is due.</summary>
    private LineFile Ready(DateOnly today)
    {
        if (_file is not null && !_file.IsStillThere())
        {
            Log.FoundChanged(context.Logger, _path);
            Close();
        }

        LineFile file = _file ??= Open();
        FileRotation rotate = options.Rotate;
        bool isFull = rotate.Size > 0 && file.Length + _buffer.WrittenCount > rotate.Size;
        bool isOld = rotate.Daily && _day != today;
        if (file.Length == 0 || !(isFull || isOld))
        {
            return file;
        }

        PutAside();
        return _file = Open();
    }

    private LineFile Open()
    {
        var file = LineFile.Open(_path, write);
        _day = DayOf(file.LastWritten);
        if (file.TornBytes > 0)
        {
            Log.Torn(context.Logger, _path, file.TornBytes);
        }

        return file;
    }

    private void PutAside()
    {
        var rotated = new RotatedFiles(_path);
        string name = rotated.NextFor(_day);
        Close();
        System.IO.File.Move(_path, name, overwrite: false);
        Log.Rotated(context.Logger, _path, name);
        if (options.Rotate.Keep == 0)
        {
            return;
        }

        foreach (string old in rotated.Beyond(options.Rotate.Keep))
        {
            TryDelete(old);
        }
    }

    private void TryDelete(string old)
    {
        try
        {
            System.IO.File.Delete(old);
        }
        catch (Exception failure) when (FileFailure.IsOne(failure))
        {
            // It is looked for again at the next rotation; new lines must not wait for it.
            Log.NotDeleted(context.Logger, FileFailure.Reason(failure, old, context.Language));
        }
    }

    private void Close()
    {
        _file?.Dispose();
        _file = null;
    }

    private DateOnly Today() => DayOf(context.Time.GetUtcNow().UtcDateTime);

    private DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, context.Zone));
}
