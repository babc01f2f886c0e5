using System.Globalization;

namespace Router.Actors.Agents.Locks;

/// <summary>
/// Locks as locked files in a folder that all Routers of the machine share; the system frees them when a process dies. The files stay
/// when the locks go: deleting one while another process waits for it would let two have the login.
/// </summary>
/// <param name="folder">The folder; it is made when it is not there.</param>
public sealed class FileLoginLocks(string folder) : ILoginLocks
{
    private const UnixFileMode Everybody =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    /// <summary>
    /// The folder that all Routers of this machine share: on Unix the temporary folder, where the pipes are too, so that who sees the
    /// same pipe sees the same lock; on Windows, where that is each user's own, one in <c>%ProgramData%</c>.
    /// </summary>
    public static string SharedFolder => OperatingSystem.IsWindows()
        ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), "Router", "locks")
        : Path.GetTempPath();

    /// <inheritdoc/>
    public Task<LoginLockAttempt> TryTakeAsync(string login, CancellationToken cancellationToken) =>
        Task.Run(() => TryTake(login), cancellationToken);

    private LoginLockAttempt TryTake(string login)
    {
        string path = Path.Combine(folder, $"Router.login.{ActorNames.Escape(login.ToUpperInvariant())}.lock");

        // Beside the lock and not in it: a locked file cannot be read by others.
        string holder = path + ".pid";
        FileStream file;
        try
        {
            Directory.CreateDirectory(folder);
            file = Open(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new LoginLockAttempt(Lock: null, ReadHolder(holder));
        }

        WriteHolder(holder);
        return new LoginLockAttempt(file);
    }

    private static FileStream Open(string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Everybody;
        }

        try
        {
            return new FileStream(path, options);
        }
        catch (UnauthorizedAccessException) when (File.Exists(path))
        {
            // Another user's file of earlier: reading it is enough to lock it.
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None, bufferSize: 0);
        }
    }

    private static string ReadHolder(string path)
    {
        try
        {
            string text = File.ReadAllText(path).Trim();
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? text : "?";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "?";
        }
    }

    private static void WriteHolder(string path)
    {
        try
        {
            File.WriteAllText(path, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The lock is what counts; the number only helps people, and another user's file cannot be written.
        }
    }
}
