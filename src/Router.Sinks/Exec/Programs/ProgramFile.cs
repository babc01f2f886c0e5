using Router.Sinks.Abstractions;

namespace Router.Sinks.Exec.Programs;

/// <summary>Finds the program's file and folder as the configuration names them, and starts nothing.</summary>
internal sealed class ProgramFile(ExecSinkOptions options, SinkContext context, ExecWords words)
{
    private const UnixFileMode AnyExecute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>The full path of the program.</summary>
    /// <exception cref="NoProgramException">There is none, or it must not be started.</exception>
    public string FindProgram()
    {
        string command = options.Command.Trim();
        bool isPath = command.AsSpan().ContainsAny(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
        string[] folders = isPath ? [context.Folder] : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string? notExecutable = null;
        foreach (string path in from folder in folders from name in NamesOf(command) select Path.GetFullPath(name, Path.GetFullPath(folder)))
        {
            if (!System.IO.File.Exists(path))
            {
                continue;
            }

            if (OperatingSystem.IsWindows() || (System.IO.File.GetUnixFileMode(path) & AnyExecute) != UnixFileMode.None)
            {
                return path;
            }

            notExecutable ??= path;
        }

        throw new NoProgramException(
            notExecutable is not null ? words.NotExecutable(notExecutable) : isPath ? words.NoFile(context.PathOf(command)) : words.NotFound);
    }

    /// <summary>The full path of the folder that the program starts in.</summary>
    /// <exception cref="NoProgramException">There is none.</exception>
    public string FindFolder()
    {
        string folder = options.Folder is { } named ? context.PathOf(named) : context.Folder;
        return Directory.Exists(folder) ? folder : throw new NoProgramException(words.NoFolder(folder));
    }

    /// <summary>Windows adds an ending to a name that has none.</summary>
    private static IEnumerable<string> NamesOf(string command) => OperatingSystem.IsWindows() && !Path.HasExtension(command)
        ? (Environment.GetEnvironmentVariable("PATHEXT") ?? ".COM;.EXE;.BAT;.CMD").Split(';', StringSplitOptions.RemoveEmptyEntries).Select(ending => command + ending)
        : [command];
}
