using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Router.Simulator.Recording;

/// <summary>
/// Keeps everything that happens as JSON lines in a file. Each line is written whole and at once, so the file is right up to
/// its last line however the process ends.
/// </summary>
public sealed class RecordFile : IOccurrenceListener, IDisposable
{
    // Cyrillic stays readable; the file is never put into a web page.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock _gate = new();
    private readonly FileStream _file;
    private readonly ArrayBufferWriter<byte> _line = new(4096);
    private readonly Utf8JsonWriter _json;
    private long _number;
    private bool _isClosed;

    /// <summary>Begins a new record; a file that is there is replaced.</summary>
    /// <exception cref="SimulatorException">The file cannot be written.</exception>
    public RecordFile(string path)
    {
        try
        {
            _file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new SimulatorException(new Bilingual(
                $"the record {path} cannot be written: {e.Message}",
                $"запись {path} не открыть: {e.Message}"));
        }

        _json = new Utf8JsonWriter(_line, Options);
    }

    /// <inheritdoc/>
    public void Hear(Occurrence occurrence)
    {
        ArgumentNullException.ThrowIfNull(occurrence);
        lock (_gate)
        {
            if (_isClosed)
            {
                return;
            }

            _line.ResetWrittenCount();
            _json.Reset();
            RecordLine.Write(_json, occurrence, ++_number);
            _line.Write("\n"u8);
            _file.Write(_line.WrittenSpan);
        }
    }

    /// <summary>Ends the record.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _isClosed = true;
            _json.Dispose();
            _file.Dispose();
        }
    }
}
