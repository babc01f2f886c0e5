using System.IO.Pipes;
using Router.Protocol.Vocabulary;

namespace Router.Simulator.Pipes;

/// <summary>Holds one login's pipe open and hands over each client that connects. It can be stopped and started again.</summary>
internal sealed class PipeListener(string login, Action<Stream> onClient) : IAsyncDisposable
{
    private const int BufferSize = 64 * 1024;

    private CancellationTokenSource? _stop;
    private Task _accepting = Task.CompletedTask;

    /// <summary>Opens the pipe.</summary>
    /// <exception cref="SimulatorException">Another program serves it.</exception>
    public void Start()
    {
        NamedPipeServerStream first;
        try
        {
            first = Create(PipeOptions.FirstPipeInstance);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SimulatorException(LoginLock.Taken(login));
        }

        _stop = new CancellationTokenSource();
        _accepting = AcceptAsync(first, _stop.Token);
    }

    /// <summary>Closes the pipe to further clients.</summary>
    public async Task StopAsync()
    {
        if (_stop is { } stop)
        {
            _stop = null;
            await stop.CancelAsync();
            await _accepting;
            stop.Dispose();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await StopAsync();

    private async Task AcceptAsync(NamedPipeServerStream next, CancellationToken stop)
    {
        try
        {
            for (; ; )
            {
                try
                {
                    await next.WaitForConnectionAsync(stop);
                }
                catch (IOException)
                {
                    // The client was gone before it was taken; the next one gets a new instance.
                    await next.DisposeAsync();
                    next = Create();
                    continue;
                }

                // The next instance first: between the two the pipe would be absent.
                NamedPipeServerStream connected = next;
                next = Create();
                onClient(connected);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped.
        }
        finally
        {
            await next.DisposeAsync();
        }
    }

    private NamedPipeServerStream Create(PipeOptions first = PipeOptions.None) => new(
        PipeName.For(login),
        PipeDirection.InOut,
        NamedPipeServerStream.MaxAllowedServerInstances,
        PipeTransmissionMode.Byte,
        PipeOptions.Asynchronous | first,
        BufferSize,
        BufferSize);
}
