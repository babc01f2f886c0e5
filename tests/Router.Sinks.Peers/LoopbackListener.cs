using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Router.Sinks.Peers;

/// <summary>Takes connections on a loopback port until it is disposed of, and serves each as the test says.</summary>
internal sealed class LoopbackListener : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<Stream, int, Task> _serve;
    private readonly Task _running;
    private int _connections;

    /// <param name="serve">Serves a connection; gets its stream and its number, from 1.</param>
    public LoopbackListener(Func<Stream, int, Task> serve)
    {
        _serve = serve;
        _listener.Start();
        _running = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int Connections => Volatile.Read(ref _connections);

    /// <summary>Cancelled when the test is over.</summary>
    public CancellationToken Stopping => _stop.Token;

    public async ValueTask DisposeAsync()
    {
        if (_stop.IsCancellationRequested)
        {
            return;
        }

        await _stop.CancelAsync();
        _listener.Stop();
        await _running;
    }

    private async Task AcceptAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true)
            {
                open.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or SocketException or InvalidOperationException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        int connection = Interlocked.Increment(ref _connections);
        using (client)
        {
            try
            {
                await _serve(client.GetStream(), connection);
            }
            catch (Exception failure) when (failure is IOException or OperationCanceledException or ObjectDisposedException or AuthenticationException)
            {
                // The client went away, or the test is over.
            }
        }
    }
}
