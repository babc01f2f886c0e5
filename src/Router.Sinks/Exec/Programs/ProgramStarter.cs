using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Router.Sinks.Abstractions;

namespace Router.Sinks.Exec.Programs;

/// <summary>Starts the program as a process, without a shell and without a window.</summary>
internal sealed class ProgramStarter(ExecSinkOptions options, SinkContext context, ExecWords words)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly ProgramFile _file = new(options, context, words);

    /// <summary>Where the program is.</summary>
    /// <exception cref="NoProgramException">It could not be started, and why.</exception>
    public string Find()
    {
        _file.FindFolder();
        return _file.FindProgram();
    }

    /// <summary>Starts it.</summary>
    /// <exception cref="NoProgramException">It could not be started, and why.</exception>
    public Process Start()
    {
        string path = _file.FindProgram();
        var start = new ProcessStartInfo(path, options.Arguments)
        {
            WorkingDirectory = _file.FindFolder(),
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
        };
        foreach ((string name, Abstractions.Options.Secret value) in options.Environment)
        {
            start.Environment[name] = value.Reveal();
        }

        try
        {
            Process process = Process.Start(start)!;
            ExecLog.Started(context.Logger, context.Name, path, process.Id);
            return process;
        }
        catch (Win32Exception failure)
        {
            // Its message names the file and the folder; that of the system says enough.
            throw new NoProgramException(words.NotStarted(path, new Win32Exception(failure.NativeErrorCode).Message));
        }
    }
}
