using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;
using Router.Sinks.Abstractions.Options;
using Router.Sinks.Exec;

namespace Router.Sinks.Tests.Exec;

/// <summary>
/// The program of a sink as the test plays it: each process that the sink starts (<see cref="RelayProgram"/>) is a run here. It answers
/// what it reads as it was told to, and every line has to be as documented.
/// </summary>
internal sealed class ProgramPeer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Channel<ProgramRun> _runs = Channel.CreateUnbounded<ProgramRun>();
    private readonly ConcurrentQueue<string> _problems = [];
    private readonly Task _running;

    public ProgramPeer()
    {
        _listener.Start();
        _running = AcceptAsync();
    }

    /// <summary>What a run does with a line that it read; by default nothing: the test does.</summary>
    public Func<ProgramRun, ProgramRequest, Task>? OnRequest { get; set; }

    /// <summary>All that was read, in its order.</summary>
    public ConcurrentQueue<ProgramRequest> Requests { get; } = [];

    /// <summary>How many processes were started.</summary>
    public int Starts { get; private set; }

    /// <summary>Answers each line as delivered.</summary>
    public static Task Deliver(ProgramRun run, ProgramRequest request) => run.WriteAsync(request.Delivered);

    public ExecSinkOptions Options(params string[] behaviour) => new()
    {
        Command = "dotnet",
        Arguments =
        [
            "exec", typeof(RelayProgram).Assembly.Location, ((IPEndPoint)_listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture), .. behaviour,
        ],
        Environment = new Dictionary<string, Secret>(StringComparer.Ordinal) { ["DOTNET_EnableDiagnostics"] = new Secret("0") },
    };

    /// <summary>The next process that the sink starts, or has started.</summary>
    public async Task<ProgramRun> NextRunAsync() => await _runs.Reader.ReadAsync(Limit.Token);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _running;
        _stop.Dispose();
        _problems.ShouldBeEmpty();
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
        catch (Exception failure) when (failure is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using TcpClient connection = client;
        NetworkStream stream = connection.GetStream();
        using var reader = new StreamReader(stream);
        await using var writer = new StreamWriter(stream);
        ProgramRun? run = null;
        try
        {
            while (await reader.ReadLineAsync(_stop.Token) is { } line)
            {
                string[] words = line.Split(' ', 2);
                if (words[0] is "born")
                {
                    string[] born = words[1].Split(' ', 3);
                    run = new ProgramRun(int.Parse(born[0], CultureInfo.InvariantCulture), int.Parse(born[1], CultureInfo.InvariantCulture), born[2], writer);
                    Starts++;
                    _runs.Writer.TryWrite(run);
                }
                else
                {
                    await TakeAsync(run.ShouldNotBeNull(), words[0], words[1]);
                }
            }
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException)
        {
            // It was killed, or the test is over.
        }

        run?.Gone.TrySetResult();
    }

    private async Task TakeAsync(ProgramRun run, string word, string rest)
    {
        switch (word)
        {
            case "variable":
                run.Variables.Writer.TryWrite(rest);
                break;
            case "eof":
                run.InputEnded.TrySetResult(int.Parse(rest, CultureInfo.InvariantCulture));
                break;
            default:
                var request = new ProgramRequest(Convert.FromBase64String(rest));
                if (request.Problem() is { } problem)
                {
                    _problems.Enqueue(problem);
                    await run.WriteAsync($$"""{"id":"{{request.Id}}","result":"rejected","reason":"not as documented"}""");
                    break;
                }

                Requests.Enqueue(request);
                run.Requests.Writer.TryWrite(request);
                await (OnRequest?.Invoke(run, request) ?? Task.CompletedTask);
                break;
        }
    }
}
