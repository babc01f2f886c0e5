using Router.Actors.Deliveries;
using Router.Actors.Deliveries.Calls;
using Router.Actors.Deliveries.Instances;
using Router.Actors.Deliveries.Outages;
using Router.Journal;
using Router.Journal.Progress;
using Router.Sinks.Abstractions;

namespace Router.Actors.Tests.Deliveries;

/// <summary>What is known of outages, calls, instances and pauses, without an actor.</summary>
public sealed class CallTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 25, 12, 0, 0, TimeSpan.Zero);
    private static readonly RetryDelay Delay = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10), () => 0);

    private static SinkSettings Settings => new()
    {
        Name = "crm",
        Type = "test",
        Fingerprint = "1",
        Build = _ => throw new NotSupportedException(),
        Composer = new TestComposer(),
        GiveUpAfter = TimeSpan.FromHours(1),
    };

    [Fact]
    public void An_outage_is_told_when_it_begins_and_when_its_reason_changes()
    {
        var outage = new OutageStory(new Breaker(Delay));
        outage.Failed("503", notBefore: null);
        outage.GoOn(Start, lastCall: 2).ShouldBeTrue();
        outage.NextTry.ShouldBe(Start.AddSeconds(1));
        outage.GoOn(Start.AddSeconds(1), lastCall: 3).ShouldBeFalse();
        outage.Failed("no route", notBefore: null);
        outage.GoOn(Start.AddSeconds(3), lastCall: 4).ShouldBeTrue();
        outage.End(Start.AddSeconds(9)).ShouldBe(TimeSpan.FromSeconds(9));
        outage.NextTry.ShouldBeNull();
    }

    [Fact]
    public void A_call_from_before_an_outage_says_nothing_new()
    {
        var outage = new OutageStory(new Breaker(Delay));
        outage.IsNews(1).ShouldBeTrue();
        outage.GoOn(Start, lastCall: 2);
        outage.IsNews(2).ShouldBeFalse();
        outage.IsNews(3).ShouldBeTrue();
    }

    [Fact]
    public void A_call_past_its_deadline_is_cancelled_and_one_that_does_not_end_then_hangs()
    {
        var calls = new RunningCalls();
        SinkCall call = calls.Make([]);
        calls.Start(call, Start);
        calls.Watch(Start.AddTicks(-1)).ShouldBeFalse();
        call.IsCancelled.ShouldBeFalse();
        calls.Watch(Start).ShouldBeFalse();
        call.IsCancelled.ShouldBeTrue();
        calls.FirstDeadline.ShouldBe(Start + RunningCalls.HungAfter);
        calls.Watch(Start + RunningCalls.HungAfter).ShouldBeTrue();
        calls.GiveUp().ShouldBe([call]);
        calls.End(call.Number).ShouldBeNull();
    }

    [Fact]
    public void An_outcome_means_what_becomes_of_its_delivery()
    {
        var moment = new Moment(Start.AddHours(1), Settings);
        Verdict.Of(DeliveryOutcome.Delivered, Start, moment).ShouldBe(new Verdict(AttemptResult.Delivered, ""));
        Verdict.Of(DeliveryOutcome.Rejected("400"), Start, moment).ShouldBe(new Verdict(AttemptResult.Rejected, "400"));
        Verdict.Of(DeliveryOutcome.Retry("503"), Start.AddTicks(1), moment).ShouldBe(new Verdict(AttemptResult.Failed, "503"));
        Verdict.Of(DeliveryOutcome.Retry("503"), Start, moment).Result.ShouldBe(AttemptResult.GivenUp);
    }

    [Fact]
    public void A_build_that_fails_is_told_once_for_each_reason_and_tried_later_each_time()
    {
        var troubles = new InstanceTroubles(Delay);
        troubles.BuildFailed("read-only", Start).ShouldBeTrue();
        troubles.BuildFailed("read-only", Start).ShouldBeFalse();
        troubles.NextBuild.ShouldBe(Start.AddSeconds(2));
        troubles.BuildFailed("gone", Start).ShouldBeTrue();
        troubles.Built();
        (troubles.BuildError, troubles.NextBuild).ShouldBe((null, null));
        troubles.BuildFailed("gone", Start).ShouldBeTrue();
        troubles.NextBuild.ShouldBe(Start.AddSeconds(1));
    }

    [Fact]
    public void Background_reading_that_fails_is_started_later_each_time()
    {
        var troubles = new InstanceTroubles(Delay);
        troubles.RunFailed(Start);
        troubles.NextRun.ShouldBe(Start.AddSeconds(1));
        troubles.Running();
        troubles.NextRun.ShouldBeNull();
        troubles.RunFailed(Start);
        troubles.NextRun.ShouldBe(Start.AddSeconds(2));
    }

    [Fact]
    public void A_drain_takes_what_there_was_and_ends_as_a_pause()
    {
        var pause = new PauseSwitch();
        pause.Pause().ShouldBeTrue();
        pause.Pause().ShouldBeFalse();
        pause.Drain(5);
        (pause.IsPaused, pause.IsDraining, pause.MayRead(4), pause.MayRead(5)).ShouldBe((false, true, true, false));
        SinkPage page = pause.Cut(new SinkPage(
            [new SinkEntry(5, TestEvents.Of("a", Start, "crm")), new SinkEntry(6, TestEvents.Of("a", Start, "crm"))], 6));
        (page.Entries.Single().Sequence, page.Through).ShouldBe((5, 5));
        pause.TryEndDrain(through: 4, waiting: 0).ShouldBeFalse();
        pause.TryEndDrain(through: 5, waiting: 1).ShouldBeFalse();
        pause.TryEndDrain(through: 5, waiting: 0).ShouldBeTrue();
        (pause.IsPaused, pause.IsDraining).ShouldBe((true, false));
        pause.Resume().ShouldBeTrue();
        pause.MayRead(6).ShouldBeTrue();
    }

    [Fact]
    public void The_soonest_moment_is_one_that_is_still_to_come()
    {
        var soonest = new Soonest(Start);
        soonest.Look(null);
        soonest.Look(Start);
        soonest.At.ShouldBeNull();
        soonest.Look(Start.AddSeconds(2));
        soonest.Look(Start.AddSeconds(1));
        soonest.Look(Start.AddSeconds(3));
        soonest.At.ShouldBe(Start.AddSeconds(1));
    }
}
