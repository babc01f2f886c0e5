using Microsoft.Extensions.Time.Testing;

namespace Router.Sinks.Tests.Amocrm;

/// <summary>A clock that stands still until somebody waits for it: then that time is over at once.</summary>
internal sealed class HastyClock() : FakeTimeProvider(new DateTimeOffset(2015, 3, 25, 12, 5, 0, TimeSpan.Zero))
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ITimer timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero)
        {
            Advance(dueTime);
        }

        return timer;
    }
}
