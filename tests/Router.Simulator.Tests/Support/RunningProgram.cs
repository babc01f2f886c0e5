using System.Diagnostics;
using System.Text;
using Router.Simulator.Apps;

namespace Router.Simulator.Tests.Support;

/// <summary>The built program as a process; a test that fails leaves none behind.</summary>
internal sealed class RunningProgram : IDisposable
{
    private readonly Process _process;

    private RunningProgram(Process process) => _process = process;

    public int Id => _process.Id;

    public int ExitCode => _process.ExitCode;

    public StreamReader Output => _process.StandardOutput;

    public StreamReader Error => _process.StandardError;

    public StreamWriter Input => _process.StandardInput;

    public static RunningProgram Start(params string[] args) => new(Process.Start(new ProcessStartInfo("dotnet", [typeof(SimulatedCompany).Assembly.Location, .. args])
    {
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    })!);

    public Task WaitForExitAsync() => _process.WaitForExitAsync(Limit.Token);

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
