using Router.Simulator.Apps;

namespace Router.Simulator.Days;

/// <summary>
/// A random office day over all logins of a company: interleaved chats, calls, sessions, tickets and status changes at a given
/// rate. With the same seed and logins it tells the same events in the same order with the same content, apart from times and
/// the record's ids; inner times of one process fit each other, although they may run ahead of the clock.
/// </summary>
public static class OfficeDay
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(5);

    /// <summary>Tells the day's events; answers how many. Cancelling ends the day early, without an exception.</summary>
    public static async Task<long> RunAsync(SimulatedCompany company, DayOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(company);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.Rate, nameof(options));
        TimeProvider time = company.Options.Time;
        SimulatedApp[] apps = [.. company.Apps];
        Desk[] desks = [.. apps.Select(app => new Desk(app.AgentId, StableRandom.For(options.Seed, app.Login + "/day")))];
        var order = StableRandom.For(options.Seed, "order");
        long begin = time.GetTimestamp();
        long told = 0;
        while (!cancellation.IsCancellationRequested)
        {
            TimeSpan elapsed = time.GetElapsedTime(begin);
            if (told >= options.Count || elapsed >= options.Length)
            {
                break;
            }

            while (told <= elapsed.TotalSeconds * options.Rate && !(told >= options.Count))
            {
                int turn = order.Next(apps.Length);
                told += TakeStep(apps[turn], desks[turn], time);
            }

            var untilNext = TimeSpan.FromSeconds(1 / options.Rate);
            await Task.Delay(untilNext > Tick ? untilNext : Tick, time, cancellation)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return told;
    }

    private static int TakeStep(SimulatedApp app, Desk desk, TimeProvider time)
    {
        (RunningProcess process, var step) = desk.Next();
        process.Start ??= time.GetUtcNow();
        return app.Take(step, process.Start.Value);
    }
}
