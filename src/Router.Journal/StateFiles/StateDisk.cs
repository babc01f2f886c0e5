using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Router.Journal.StateFiles;

/// <summary>The steps on this machine's disk.</summary>
internal sealed class StateDisk : IStateDisk
{
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public void WriteNew(string path, ReadOnlySpan<byte> content)
    {
        // What an interrupted attempt left may have other rights.
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerFile;
        }

        using var stream = new FileStream(path, options);
        stream.Write(content);
        stream.Flush(flushToDisk: true);
    }

    public void Replace(string from, string to) => File.Move(from, to, overwrite: true);

    public void SaveNames(string folder)
    {
        // Windows writes names with the file system's own journal, and .NET opens no folders.
        if (!OperatingSystem.IsWindows())
        {
            using var handle = new SafeFileHandle(OpenFolder(folder, flags: 0), ownsHandle: true);
            if (handle.IsInvalid)
            {
                throw new IOException($"The folder {folder} cannot be opened.");
            }

            RandomAccess.FlushToDisk(handle);
        }
    }

    /// <summary>The system's <c>open</c>; flags 0 is for reading.</summary>
    [DllImport("libc", EntryPoint = "open", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint OpenFolder(string path, int flags);
}
