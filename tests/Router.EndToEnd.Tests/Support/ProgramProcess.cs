using System.Diagnostics;
using System.Text;

namespace Router.EndToEnd.Tests.Support;

/// <summary>A built program as a process. What it writes is kept; a test that fails leaves no process behind.</summary>
internal sealed class ProgramProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly Task _reading;
    private readonly List<string> _output = [];
    private readonly List<string> _errors = [];

    private ProgramProcess(Process process)
    {
        _process = process;
        _reading = Task.WhenAll(KeepAsync(process.StandardOutput, _output), KeepAsync(process.StandardError, _errors));
    }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public IReadOnlyList<string> Output => CopyOf(_output);

    public IReadOnlyList<string> Errors => CopyOf(_errors);

    /// <summary>Starts <c>dotnet ASSEMBLY ARGS</c>, where the assembly lies beside the tests.</summary>
    /// <param name="assembly">The program.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="environment">More variables.</param>
    /// <param name="workingFolder">Where it starts.</param>
    /// <param name="wrapper">A command that ends by turning into the one that follows it, such as <c>strace -D</c>.</param>
    public static ProgramProcess Start(
        string assembly,
        IEnumerable<string> args,
        IReadOnlyDictionary<string, string>? environment = null,
        string? workingFolder = null,
        IReadOnlyList<string>? wrapper = null)
    {
        string[] command = [.. wrapper ?? [], "dotnet", Path.Combine(AppContext.BaseDirectory, assembly), .. args];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            WorkingDirectory = workingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        // The runtime's own sockets in the folder of temporary files, which a killed process leaves there.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }

        return new ProgramProcess(Process.Start(start)!);
    }

    /// <summary>The program's whole story when it ends by itself.</summary>
    public static async Task<ProgramResult> RunAsync(string assembly, IEnumerable<string> args)
    {
        await using ProgramProcess program = Start(assembly, args);
        program.CloseInput();
        int code = await program.WaitForExitAsync();
        return new ProgramResult(code, string.Join('\n', program.Output), string.Join('\n', program.Errors));
    }

    public Task TypeAsync(string line) => _process.StandardInput.WriteLineAsync(line.AsMemory(), Limit.Token);

    public void CloseInput() => _process.StandardInput.Close();

    /// <summary>Waits for a line on standard output that holds the text.</summary>
    public Task WaitForOutputAsync(string text) => Eventually.TrueAsync(
        () => Output.Any(line => line.Contains(text, StringComparison.Ordinal)) || (HasExited && _reading.IsCompleted
            && !Output.Any(line => line.Contains(text, StringComparison.Ordinal))
                ? throw new InvalidOperationException($"It ended without \"{text}\". {Story()}")
                : false),
        () => $"No \"{text}\". {Story()}");

    public async Task<int> WaitForExitAsync()
    {
        try
        {
            await _process.WaitForExitAsync(Limit.Token);
            await _reading.WaitAsync(Limit.Token);
        }
        catch (OperationCanceledException timeout)
        {
            throw new TimeoutException($"It does not end. {Story()}", timeout);
        }

        return _process.ExitCode;
    }

    /// <summary>Asks it to end, as a service manager does.</summary>
    public Task<int> TerminateAsync() => SignalAsync("TERM");

    /// <summary>Ends it without a word, as a pulled plug does.</summary>
    public Task<int> KillAsync() => SignalAsync("KILL");

    /// <summary>What it wrote, for the message of a test that fails.</summary>
    public string Story() => $"Output:\n{string.Join('\n', Output.TakeLast(60))}\nErrors:\n{string.Join('\n', Errors.TakeLast(60))}";

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            // In order where it can: a killed program leaves its sockets and locks behind.
            await SendAsync("TERM");
            try
            {
                await _process.WaitForExitAsync(new CancellationTokenSource(Patience).Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill();
                await _process.WaitForExitAsync(Limit.Token);
            }
        }

        await _reading.WaitAsync(Limit.Token);
        _process.Dispose();
    }

    private async Task<int> SignalAsync(string signal)
    {
        await SendAsync(signal);
        return await WaitForExitAsync();
    }

    private async Task SendAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{_process.Id}"]);
        await kill.WaitForExitAsync(Limit.Token);
    }

    private static async Task KeepAsync(StreamReader from, List<string> lines)
    {
        while (await from.ReadLineAsync() is { } line)
        {
            lock (lines)
            {
                lines.Add(line);
            }
        }
    }

    private static string[] CopyOf(List<string> lines)
    {
        lock (lines)
        {
            return [.. lines];
        }
    }
}
