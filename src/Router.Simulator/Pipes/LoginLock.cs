using System.Net.Sockets;
using System.Text;
using Router.Protocol.Vocabulary;

namespace Router.Simulator.Pipes;

/// <summary>
/// Makes one simulator the only server of a login, for as long as it runs. On Unix a second server would silently take the
/// socket file over, and a file that a crash left behind would keep the pipe from opening: the first is refused here, the second removed.
/// </summary>
internal sealed class LoginLock : IDisposable
{
    private const int MaxSocketPath = 107;

    private readonly FileStream _file;

    private LoginLock(FileStream file) => _file = file;

    /// <summary>Takes the login.</summary>
    /// <exception cref="SimulatorException">Another program serves it, or its name is too long for a socket.</exception>
    public static LoginLock Acquire(string login)
    {
        FileStream file;
        try
        {
            file = new FileStream(
                Path.Combine(Path.GetTempPath(), $"Router.Simulator.{login}.lock"),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None,
                bufferSize: 1,
                FileOptions.DeleteOnClose);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SimulatorException(Taken(login));
        }

        try
        {
            if (!OperatingSystem.IsWindows())
            {
                ClearSocket(login);
            }

            return new LoginLock(file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>What to say of a login that another program serves.</summary>
    public static Bilingual Taken(string login) => new(
        $"{login}: another program already serves this pipe; end it or choose another login",
        $"{login}: этот канал уже держит другая программа; завершите её или выберите другой логин");

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static void ClearSocket(string login)
    {
        string path = Path.Combine(Path.GetTempPath(), "CoreFxPipe_" + PipeName.For(login));
        if (Encoding.UTF8.GetByteCount(path) > MaxSocketPath)
        {
            throw new SimulatorException(new Bilingual(
                $"{login}: the login is too long for a socket in {Path.GetTempPath()}; choose a shorter one",
                $"{login}: логин слишком длинный для сокета в {Path.GetTempPath()}; выберите короче"));
        }

        if (!File.Exists(path))
        {
            return;
        }

        using var probe = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            probe.Connect(new UnixDomainSocketEndPoint(path));
        }
        catch (SocketException)
        {
            File.Delete(path);
            return;
        }

        throw new SimulatorException(Taken(login));
    }
}
