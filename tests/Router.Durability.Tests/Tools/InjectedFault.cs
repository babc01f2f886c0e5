using System.Diagnostics;
using System.Globalization;
using Router.EndToEnd.Tests.Support;

namespace Router.Durability.Tests.Tools;

/// <summary>
/// Makes system calls of a running process on some files fail or wait, as a disk in trouble does, until it is disposed: <c>strace</c>
/// attached with an injection.
/// </summary>
internal sealed class InjectedFault : IAsyncDisposable
{
    private readonly Process _strace;

    private InjectedFault(Process strace) => _strace = strace;

    /// <summary>Begins the fault; when this returns it is there.</summary>
    /// <param name="processId">Whose calls.</param>
    /// <param name="injection">Which calls and what becomes of them, such as <c>fdatasync:error=EIO</c>.</param>
    /// <param name="paths">The files.</param>
    public static async Task<InjectedFault> BeginAsync(int processId, string injection, params IReadOnlyList<string> paths)
    {
        var start = new ProcessStartInfo(
            "strace",
            [
                "-f", "-o", "/dev/null", "-e", $"inject={injection}", "-e", $"trace={injection[..injection.IndexOf(':', StringComparison.Ordinal)]}",
                .. paths.SelectMany(path => (string[])["-P", path]),
                "-p", processId.ToString(CultureInfo.InvariantCulture),
            ])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        Process strace = Process.Start(start)!;
        while (await strace.StandardError.ReadLineAsync(Limit.Token) is { } line)
        {
            if (line.Contains("attached", StringComparison.Ordinal))
            {
                _ = strace.StandardError.BaseStream.CopyToAsync(Stream.Null);
                return new InjectedFault(strace);
            }
        }

        throw new InvalidOperationException("strace does not attach.");
    }

    /// <summary>The fault is over.</summary>
    public async ValueTask DisposeAsync()
    {
        using (var kill = Process.Start("kill", ["-INT", $"{_strace.Id}"]))
        {
            await kill.WaitForExitAsync(Limit.Token);
        }

        await _strace.WaitForExitAsync(Limit.Token);
        _strace.Dispose();
    }
}
