using Router.Actors.Tests.Support;
using Router.Journal;
using Router.Journal.Progress;
using Router.Sinks.Abstractions;

namespace Router.Actors.Tests.Deliveries;

/// <summary>
/// Receivers with faults, on a test clock, each with a healthy one beside it: nothing is lost, keys keep their order, the other one is not
/// held up, and what is held in memory stays within its bounds.
/// </summary>
public sealed class SinkFaultTests : SinkTestKit
{
    private const string Beside = "beside";
    private const int Events = 1_000;
    private const int Window = 64;

    /// <summary>Long, as the test clock runs far ahead of the threads: only a call that is silent must seem to take too long.</summary>
    private static readonly TimeSpan CallTime = TimeSpan.FromHours(5);

    [Fact]
    public async Task Down_for_an_hour()
    {
        DateTimeOffset back = Time.AddHours(1);
        SinkStanding standing = await Run(_ => Time < back ? DeliveryOutcome.Retry("503") : DeliveryOutcome.Delivered);
        standing.Dead.ShouldBe(0);
    }

    [Fact]
    public async Task Flapping()
    {
        DateTimeOffset end = Time.AddHours(1);
        SinkStanding standing = await Run(
            _ => Time < end && Time.Minute % 2 == 0 ? DeliveryOutcome.Retry("503") : DeliveryOutcome.Delivered,
            mayHaveRows: true);
        standing.Dead.ShouldBe(0);
    }

    [Fact]
    public async Task Slow()
    {
        // The first attempt of each twentieth takes longer than a call may.
        var tried = new HashSet<long>();
        SinkStanding standing = await Run(
            delivery => delivery.Event.Sequence % 20 == 0 && tried.Add(delivery.Event.Sequence) ? null : DeliveryOutcome.Delivered,
            mayHaveRows: true);
        standing.Dead.ShouldBe(0);
    }

    [Fact]
    public async Task Accepting_and_then_timing_out()
    {
        int accepted = 0;
        DateTimeOffset back = Time.AddDays(1);
        SinkStanding standing = await Run(_ => Time < back && ++accepted > 50 ? null : DeliveryOutcome.Delivered);
        standing.Dead.ShouldBe(0);
    }

    [Fact]
    public async Task Rejecting_one_in_a_hundred_for_ever()
    {
        SinkStanding standing = await Run(delivery =>
            delivery.Event.Sequence % 100 == 0 ? DeliveryOutcome.Rejected("400") : DeliveryOutcome.Delivered);
        standing.Dead.ShouldBe(Events / 100);
    }

    /// <summary>Journals events for both sinks and lets time pass until all has arrived.</summary>
    /// <param name="answer">What the faulty sink says.</param>
    /// <param name="mayHaveRows">Whether one key may fail while others arrive: then rows, whose bodies stay in the journal, add to the window.</param>
    private async Task<SinkStanding> Run(Func<Delivery, DeliveryOutcome?> answer, bool mayHaveRows = false)
    {
        var faulty = new FaultySink(answer);
        var healthy = new FaultySink(_ => DeliveryOutcome.Delivered);
        await Store.AppendAsync([], [new SinkProgress { Sink = Name, Cursor = 0 }, new SinkProgress { Sink = Beside, Cursor = 0 }], default);
        var reads = new AheadStore(Store, () => faulty.Arrived);
        foreach ((string name, FaultySink sink) in new[] { (Beside, healthy), (Name, faulty) })
        {
            await Start(Settings(_ => sink) with { Name = name, Window = Window, Timeout = CallTime }, reads);
        }

        await Append([.. Enumerable.Range(0, Events).Select(item => TestEvents.Of("key" + (item % 17), Time, Name, Beside))]);
        DateTimeOffset start = Time;
        await AwaitConditionAsync(() => Task.FromResult(healthy.Arrived == Events), TimeSpan.FromSeconds(60));
        Time.ShouldBe(start, "the one beside waits for nothing");

        for (int i = 0; faulty.Arrived < Events || !await IsSettled(); i++)
        {
            i.ShouldBeLessThan(50_000, $"{Events - faulty.Arrived} never arrived");
            if (faulty.Silent is { } silence)
            {
                await End(silence);
            }

            Clock.Advance(TimeSpan.FromMilliseconds(500));
            await Turn();
        }

        faulty.Violations.ShouldBeEmpty();
        healthy.Violations.ShouldBeEmpty();
        if (!mayHaveRows)
        {
            reads.FurthestAhead.ShouldBeLessThanOrEqualTo(Window);
        }

        return (await Store.ReadStandingAsync(Name, default))!;
    }

    /// <summary>Lets as much time pass as it takes until a silent call is cancelled, and none until it has ended: it must not seem to hang.</summary>
    private async Task End(FaultySink.Silence silence)
    {
        while (!silence.IsCancelled)
        {
            Clock.Advance(TimeSpan.FromMinutes(10));
            await Turn();
        }

        await silence.End.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    private async Task<bool> IsSettled()
    {
        SinkStanding standing = (await Store.ReadStandingAsync(Name, default))!;
        return standing.Waiting == 0 && standing.Rows.Count == 0;
    }

    /// <summary>Sees how many events the faulty sink has read that have not arrived.</summary>
    private sealed class AheadStore(IJournalStore store, Func<int> arrived) : DelegatingStore(store)
    {
        private int _read;
        private int _furthest;

        public int FurthestAhead => Volatile.Read(ref _furthest);

        public override async ValueTask<SinkPage> ReadSinkAsync(string sink, long after, int limit, CancellationToken cancellationToken)
        {
            SinkPage page = await base.ReadSinkAsync(sink, after, limit, cancellationToken);
            if (sink == Name)
            {
                // A sink reads one page at a time.
                _read += page.Entries.Count;
                Volatile.Write(ref _furthest, Math.Max(_furthest, _read - arrived()));
            }

            return page;
        }
    }
}
