using System.Threading.Channels;
using Router.Sinks.Abstractions;

namespace Router.Actors.Tests.Deliveries;

/// <summary>A sink that does what the test says, call by call.</summary>
internal sealed class ScriptedSink : ISink
{
    private readonly Channel<SinkCallScript> _calls = Channel.CreateUnbounded<SinkCallScript>();
    private readonly List<SinkCallScript> _taken = [];
    private int _disposed;

    /// <summary>Whether a cancelled call ends.</summary>
    public bool HeedsCancellation { get; init; } = true;

    public TaskCompletionSource Disposed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int DisposedTimes => Volatile.Read(ref _disposed);

    /// <summary>Calls that nobody took yet.</summary>
    public int Waiting => _calls.Reader.Count;

    public Func<CancellationToken, Task> Background { get; init; } = _ => Task.CompletedTask;

    public async Task<SinkCallScript> NextCall()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        SinkCallScript call = await _calls.Reader.ReadAsync(limit.Token);
        _taken.Add(call);
        return call;
    }

    /// <summary>The calls that the test took and answered, each given once.</summary>
    public IReadOnlyList<SinkCallScript> TakeAnswered()
    {
        SinkCallScript[] answered = [.. _taken.Where(call => call.IsAnswered)];
        _taken.RemoveAll(answered.Contains);
        return answered;
    }

    public async ValueTask<IReadOnlyList<DeliveryOutcome>> DeliverAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken)
    {
        var call = new SinkCallScript(deliveries, cancellationToken);
        _calls.Writer.TryWrite(call);
        return await (HeedsCancellation ? call.End.WaitAsync(cancellationToken) : call.End);
    }

    public Task RunAsync(CancellationToken cancellationToken) => Background(cancellationToken);

    public ValueTask DisposeAsync()
    {
        Interlocked.Increment(ref _disposed);
        Disposed.TrySetResult();
        return ValueTask.CompletedTask;
    }
}
