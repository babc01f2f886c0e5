using Microsoft.Win32.SafeHandles;

namespace Router.Sinks.File;

/// <summary>
/// The open file: whole batches of lines or nothing. What it wrote before is never touched; a batch that was cut short is taken back before
/// anything else is written.
/// </summary>
internal sealed class LineFile : IDisposable
{
    private readonly SafeFileHandle _handle;
    private readonly string _path;
    private readonly string? _realPath;
    private readonly FileWrite _write;
    private bool _isCut;

    private LineFile(SafeFileHandle handle, string path, FileWrite write)
    {
        _handle = handle;
        _path = path;
        _write = write;
        TornBytes = TornLine.CutOff(handle, path);
        Length = RandomAccess.GetLength(handle);
        LastWritten = System.IO.File.GetLastWriteTimeUtc(path);
        _realPath = RealPath();
    }

    /// <summary>How long it is, up to the last whole batch.</summary>
    public long Length { get; private set; }

    /// <summary>How many bytes of a torn last line were put aside when it was opened.</summary>
    public long TornBytes { get; }

    /// <summary>When the file had last been written when it was opened, in UTC.</summary>
    public DateTime LastWritten { get; }

    /// <summary>Opens or makes the file and the folders above it.</summary>
    public static LineFile Open(string path, FileWrite write)
    {
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        SafeFileHandle handle = System.IO.File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        try
        {
            return new LineFile(handle, path, write);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Whether the path still leads to this file, as we left it. Others may rename it or delete it (logrotate) and may cut it
    /// (copytruncate); where the system keeps them from the first two, only the length is looked at.
    /// </summary>
    public bool IsStillThere()
    {
        RestoreLength();
        return RandomAccess.GetLength(_handle) == Length
            && (_realPath is null ? System.IO.File.Exists(_path) : RealPath() == _realPath);
    }

    /// <summary>Appends whole lines.</summary>
    /// <exception cref="IOException">Nothing of it is in the file, or will be before the next batch.</exception>
    public void Append(ReadOnlyMemory<byte> lines, bool toDisk)
    {
        RestoreLength();
        _isCut = true;
        try
        {
            _write(_handle, lines, Length);
            if (toDisk)
            {
                RandomAccess.FlushToDisk(_handle);
            }
        }
        catch
        {
            TryRestoreLength();
            throw;
        }

        Length += lines.Length;
        _isCut = false;
    }

    public void Dispose()
    {
        if (!_handle.IsClosed)
        {
            TryRestoreLength();
            _handle.Dispose();
        }
    }

    private void RestoreLength()
    {
        if (_isCut)
        {
            RandomAccess.SetLength(_handle, Length);
            _isCut = false;
        }
    }

    private void TryRestoreLength()
    {
        try
        {
            RestoreLength();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The next call tries again before it writes; after a crash the torn line is cut off on opening.
        }
    }

    /// <summary>The path that the open file has now, where the system tells it.</summary>
    private string? RealPath() =>
        OperatingSystem.IsLinux() ? new FileInfo($"/proc/self/fd/{_handle.DangerousGetHandle()}").LinkTarget : null;
}
