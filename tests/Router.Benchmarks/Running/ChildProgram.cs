using System.Diagnostics;

namespace Router.Benchmarks.Running;

/// <summary>One of our programs as a process; what it prints is kept for when it fails.</summary>
internal sealed class ChildProgram : IDisposable
{
    public const string Host = "router.dll";
    public const string Benchmarks = "Router.Benchmarks.dll";
    public const string Simulator = "Router.Simulator.dll";

    private readonly Task<string> _errors;

    public ChildProgram(string assembly, params IReadOnlyList<string> args)
    {
        Process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, assembly), .. args])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _errors = Process.StandardError.ReadToEndAsync();
    }

    public Process Process { get; }

    /// <summary>Reads its lines up to the first that holds the text.</summary>
    public async Task<string> ReadUntilAsync(string text)
    {
        while (await Process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"It ended without \"{text}\": {await _errors}");
    }

    /// <summary>Reads on and forgets: a full pipe would stop the program.</summary>
    public void ForgetOutput() => _ = Process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);

    /// <summary>Sends it a signal by name. Linux and macOS.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{Process.Id}"]);
        await kill.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!Process.HasExited)
        {
            Process.Kill();
            Process.WaitForExit();
        }

        Process.Dispose();
    }
}
