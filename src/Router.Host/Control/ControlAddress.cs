using System.Security.Cryptography;
using System.Text;

namespace Router.Host.Control;

/// <summary>Where a Router that runs can be spoken to: a Unix socket, on Windows a named pipe. It is written to <c>data/control</c>.</summary>
/// <param name="Text">The socket's path or the pipe's name.</param>
internal sealed record ControlAddress(string Text)
{
    private const string AddressFile = "control";
    private const string SocketFile = "router.sock";

    // The shortest limit of the systems that there are (macOS) is 104 bytes with the zero at the end.
    private const int LongestSocketPath = 100;

    /// <summary>The address that a Router with this data folder serves: in the folder, or in a short place when that path is too long for a socket.</summary>
    /// <param name="dataFolder">The data folder's full path.</param>
    /// <param name="environment">Reads a variable of the environment.</param>
    public static ControlAddress Of(string dataFolder, Func<string, string?> environment)
    {
        if (OperatingSystem.IsWindows())
        {
            return new ControlAddress("router-" + HashOf(dataFolder.ToUpperInvariant()));
        }

        string path = Path.Combine(dataFolder, SocketFile);
        if (Encoding.UTF8.GetByteCount(path) <= LongestSocketPath)
        {
            return new ControlAddress(path);
        }

        string runtime = environment("XDG_RUNTIME_DIR") is { Length: > 0 } folder && Directory.Exists(folder) ? folder : Path.GetTempPath();
        return new ControlAddress(Path.Combine(runtime, "router-" + HashOf(dataFolder), SocketFile));
    }

    /// <summary>The address that the last Router with this data folder served; <see langword="null"/> when none ever did.</summary>
    public static ControlAddress? Read(string dataFolder)
    {
        try
        {
            string text = File.ReadAllText(Path.Combine(dataFolder, AddressFile)).Trim();
            return text.Length == 0 ? null : new ControlAddress(text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Tells those who come later.</summary>
    public void Write(string dataFolder) => File.WriteAllText(Path.Combine(dataFolder, AddressFile), Text);

    private static string HashOf(string folder) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder)).AsSpan(0, 8));
}
