using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace Router.Sinks.Tests.Names;

/// <summary>A clock that says which timers were started, so that a test moves it only when somebody waits.</summary>
internal sealed class StepTime : FakeTimeProvider
{
    private readonly Channel<TimeSpan> _started = Channel.CreateUnbounded<TimeSpan>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ITimer timer = base.CreateTimer(callback, state, dueTime, period);
        _started.Writer.TryWrite(dueTime);
        return timer;
    }

    public async Task StartedAsync(TimeSpan dueTime)
    {
        while (await _started.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30)) != dueTime)
        {
        }
    }
}
