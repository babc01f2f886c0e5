namespace Router.Benchmarks.Running;

/// <summary>Counts the lines of a growing file; each part is read once.</summary>
internal sealed class LineCounter(string path)
{
    private readonly byte[] _buffer = new byte[1 << 18];
    private long _read;
    private long _lines;

    /// <summary>How many lines there are by now.</summary>
    public long Count()
    {
        if (File.Exists(path))
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            file.Position = _read;
            for (int read = file.Read(_buffer); read > 0; read = file.Read(_buffer))
            {
                _read += read;
                _lines += _buffer.AsSpan(0, read).Count((byte)'\n');
            }
        }

        return _lines;
    }
}
