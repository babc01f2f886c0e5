using System.Text;
using System.Threading.Channels;

namespace Router.Sinks.Tests.Exec;

/// <summary>One run of the program, as the test sees it.</summary>
internal sealed class ProgramRun(int id, int child, string folder, StreamWriter orders)
{
    private readonly SemaphoreSlim _gate = new(1);

    public int Id { get; } = id;

    /// <summary>What it has started; 0 for nothing.</summary>
    public int Child { get; } = child;

    public string Folder { get; } = folder;

    /// <summary>The lines that it has read.</summary>
    public Channel<ProgramRequest> Requests { get; } = Channel.CreateUnbounded<ProgramRequest>();

    /// <summary>What it found in its environment.</summary>
    public Channel<string> Variables { get; } = Channel.CreateUnbounded<string>();

    /// <summary>Ends with how many bytes without an end of line the program's input ended.</summary>
    public TaskCompletionSource<int> InputEnded { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends with the process.</summary>
    public TaskCompletionSource Gone { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The next line that it reads.</summary>
    public async Task<ProgramRequest> ReadAsync() => await Requests.Reader.ReadAsync(Limit.Token);

    public async Task<string> VariableAsync(string name)
    {
        await OrderAsync($"variable {name}");
        return await Variables.Reader.ReadAsync(Limit.Token);
    }

    public Task WriteAsync(string line) => WriteAsync(Encoding.UTF8.GetBytes(line + "\n"));

    public Task WriteAsync(byte[] bytes) => OrderAsync($"out {Convert.ToBase64String(bytes)}");

    public Task SayAsync(string line) => OrderAsync($"err {Convert.ToBase64String(Encoding.UTF8.GetBytes(line + "\n"))}");

    public Task EndAsync(int code) => OrderAsync($"exit {code}");

    private async Task OrderAsync(string order)
    {
        await _gate.WaitAsync(Limit.Token);
        try
        {
            await orders.WriteAsync($"{order}\n");
            await orders.FlushAsync();
        }
        catch (IOException)
        {
            // It has been killed meanwhile.
        }
        finally
        {
            _gate.Release();
        }
    }
}
