using Akka.Actor;
using Router.Actors.Deliveries.Trials;
using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;

namespace Router.Actors.Tests.Deliveries;

/// <summary>What people have a sink try beside its deliveries.</summary>
public sealed class SinkTrialTests : SinkTestKit
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly TaskCompletionSource<SinkTried> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task A_trial_waits_for_the_call_that_runs_and_the_next_call_waits_for_it()
    {
        await Append("a", "b");
        IActorRef sink = await Start();
        SinkCallScript call = await Sink.NextCall();
        sink.Tell(new TrySink(Name, new Scripted(this)), TestActor);
        await Turn();
        _begun.Task.IsCompleted.ShouldBeFalse();

        call.Deliver();
        await _begun.Task.WaitAsync(Patience);
        await Heard();
        await Turn();
        Sink.Waiting.ShouldBe(0);

        _end.SetResult(new SinkTried { Found = SinkCheck.Right("hello") });
        (await ExpectMsgAsync<SinkTried>(Patience)).Found.ShouldNotBeNull().Lines.ShouldBe(["hello"]);
        (await Sink.NextCall()).Sequences.ShouldBe([2]);
    }

    [Fact]
    public async Task A_sink_that_is_down_can_be_asked_at_once()
    {
        await Append("a");
        IActorRef sink = await Start();
        (await Sink.NextCall()).Retry();
        await Shown(item => item.State == Router.Actors.Status.SinkState.Down);
        sink.Tell(new TrySink(Name, new SinkTrial.Check()), TestActor);
        (await ExpectMsgAsync<SinkTried>(Patience)).IsAble.ShouldBeFalse();
    }

    [Fact]
    public async Task A_trial_that_takes_too_long_is_answered_and_costs_the_instance()
    {
        await Append("a");
        IActorRef sink = await Start(Settings() with { Timeout = TimeSpan.FromSeconds(5) });
        (await Sink.NextCall()).Deliver();
        await Saved(item => item.Cursor == 1);
        sink.Tell(new TrySink(Name, new Scripted(this)), TestActor);
        await _begun.Task.WaitAsync(Patience);
        Clock.Advance(TimeSpan.FromSeconds(5));
        (await ExpectMsgAsync<SinkTried>(Patience)).Found.ShouldNotBeNull().Lines.ShouldBe(["no answer within 5 s"]);

        await Append("b");
        (await Sink.NextCall()).Sequences.ShouldBe([2]);
        _end.SetResult(new SinkTried { Found = SinkCheck.Right("too late") });
        await Sink.Disposed.Task.WaitAsync(Patience);
        HasMessages.ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_sent_by_hand_ends_as_its_outcome_says()
    {
        IActorRef sink = await Start();
        Delivery delivery = new TestComposer("by hand").Compose(new Router.Journal.SinkEntry(1, TestEvents.Of("a", Time, Name)), 0, attempt: 1).Delivery!;
        sink.Tell(new TrySink(Name, new SinkTrial.Send(delivery)), TestActor);
        SinkCallScript call = await Sink.NextCall();
        call.Deliveries.ShouldBe([delivery]);
        call.Reject("400 chat not found");
        SinkCheck found = (await ExpectMsgAsync<SinkTried>(Patience)).Found.ShouldNotBeNull();
        (found.IsRight, found.Lines[0]).ShouldBe((false, "400 chat not found"));
    }

    [Fact]
    public async Task A_sink_that_cannot_be_built_says_why()
    {
        IActorRef sink = await Start(Settings(_ => throw new IOException("no such folder")));
        await Shown(item => item.State == Router.Actors.Status.SinkState.Down);
        sink.Tell(new TrySink(Name, new SinkTrial.Check()), TestActor);
        (await ExpectMsgAsync<SinkTried>(Patience)).Found.ShouldNotBeNull().Lines.ShouldBe(["no such folder"]);
    }

    [Fact]
    public async Task A_sink_that_stops_answers_who_still_waits()
    {
        await Append("a");
        IActorRef sink = await Start();
        await Sink.NextCall();
        sink.Tell(new TrySink(Name, new SinkTrial.Check()), TestActor);
        await Turn();
        Sys.Stop(sink);
        (await ExpectMsgAsync<SinkTried>(Patience)).Found.ShouldNotBeNull().Lines.ShouldBe(["the sink is stopping"]);
    }

    [Fact]
    public async Task A_trial_that_throws_is_answered_with_its_reason()
    {
        IActorRef sink = await Start();
        sink.Tell(new TrySink(Name, new Scripted(this)), TestActor);
        await _begun.Task.WaitAsync(Patience);
        _end.SetException(new InvalidOperationException("defect"));
        (await ExpectMsgAsync<SinkTried>(Patience)).Found.ShouldNotBeNull().Lines.ShouldBe(["defect"]);
    }

    private sealed record Scripted(SinkTrialTests Test) : SinkTrial
    {
        public override Task<SinkTried> RunAsync(ISink sink, Language language, CancellationToken cancellationToken)
        {
            Test._begun.TrySetResult();
            return Test._end.Task;
        }
    }
}
