using System.Threading.Channels;

namespace Router.Simulator.Pipes;

/// <summary>Keeps the results of one connection back for a while each, in order.</summary>
internal sealed class ReplyLine(TimeProvider time)
{
    private readonly Channel<(long DueAt, Action Reply)> _waiting = Channel.CreateUnbounded<(long DueAt, Action Reply)>();
    private int _count;

    /// <summary>Sends a result after the delay; without one and when none waits, at once.</summary>
    public void Add(TimeSpan delay, Action reply)
    {
        if (delay <= TimeSpan.Zero && Volatile.Read(ref _count) == 0)
        {
            reply();
            return;
        }

        Interlocked.Increment(ref _count);
        long dueAt = time.GetTimestamp() + (long)(delay.TotalSeconds * time.TimestampFrequency);
        _waiting.Writer.TryWrite((dueAt, reply));
    }

    /// <summary>Works until <paramref name="ended"/>.</summary>
    public async Task RunAsync(CancellationToken ended)
    {
        try
        {
            await foreach ((long dueAt, Action reply) in _waiting.Reader.ReadAllAsync(ended))
            {
                TimeSpan wait = time.GetElapsedTime(time.GetTimestamp(), dueAt);
                if (wait > TimeSpan.Zero)
                {
                    await Task.Delay(wait, time, ended);
                }

                reply();
                Interlocked.Decrement(ref _count);
            }
        }
        catch (OperationCanceledException)
        {
            // The connection ended: nobody waits for these results any more.
        }
    }
}
