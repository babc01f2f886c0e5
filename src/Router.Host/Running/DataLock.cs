using System.Globalization;
using Router.Host.Configuration;

namespace Router.Host.Running;

/// <summary>
/// Makes one process the only one that works with a data folder, for as long as it runs. The system lets go of it with the process, so a
/// crash leaves nothing behind that keeps the next one out.
/// </summary>
internal sealed class DataLock : IDisposable
{
    private const string LockFile = "router.lock";

    // Who holds the lock cannot be read from the locked file itself.
    private const string HolderFile = "router.pid";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly FileStream _file;

    private DataLock(FileStream file) => _file = file;

    /// <summary>Takes the folder, which is made when it is not there, and closes it to other users.</summary>
    /// <exception cref="RunException">Another process has it, or it cannot be written.</exception>
    public static DataLock Acquire(string folder)
    {
        MakeFolder(folder);
        FileStream file;
        try
        {
            file = new FileStream(Path.Combine(folder, LockFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
        }
        catch (IOException)
        {
            throw new RunException(RunMessages.AlreadyRunning, folder, HolderOf(folder));
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new RunException(RunMessages.FolderClosed, folder, FileTrouble.Of(exception)!);
        }

        try
        {
            File.WriteAllText(Path.Combine(folder, HolderFile), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new DataLock(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            file.Dispose();
            throw new RunException(RunMessages.FolderClosed, folder, FileTrouble.Of(exception)!);
        }
    }

    public void Dispose() => _file.Dispose();

    private static void MakeFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(folder) != OwnerOnly)
            {
                File.SetUnixFileMode(folder, OwnerOnly);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RunException(RunMessages.FolderClosed, folder, FileTrouble.Of(exception)!);
        }
    }

    private static string HolderOf(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, HolderFile)).Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "?";
        }
    }
}
