using System.Runtime.InteropServices;

namespace Router.Host.Verbs.Online;

/// <summary>Ctrl+C and the signals that end a program: the first asks for the end, the second one takes it.</summary>
internal sealed class Signals : IDisposable
{
    private readonly CancellationTokenSource _asked = new();
    private readonly PosixSignalRegistration[] _registrations;
    private int _count;

    public Signals() => _registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal),
        PosixSignalRegistration.Create(PosixSignal.SIGHUP, OnSignal),
    ];

    /// <summary>Cancelled at the first signal.</summary>
    public CancellationToken Asked => _asked.Token;

    /// <summary>
    /// Whether the machine shuts down, so that little time is left. Only Windows tells: there the shutdown and the closing of the
    /// console come as SIGTERM and SIGHUP, and a person's wish as SIGINT.
    /// </summary>
    public bool IsShutdown { get; private set; }

    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations)
        {
            registration.Dispose();
        }

        _asked.Dispose();
    }

    private void OnSignal(PosixSignalContext signal)
    {
        if (Interlocked.Increment(ref _count) > 1)
        {
            // Not cancelled: the system ends the process at once.
            return;
        }

        signal.Cancel = true;
        IsShutdown = OperatingSystem.IsWindows() && signal.Signal is (PosixSignal.SIGTERM or PosixSignal.SIGHUP);
        _asked.Cancel();
    }
}
