using System.Text.RegularExpressions;
using Akka.Event;
using Akka.TestKit;
using Akka.TestKit.Configs;
using Akka.TestKit.Extensions;
using Akka.TestKit.TestActors;
using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Surface;

/// <summary>Probes, filters, latches, pilots, test actors and the rest of the kit.</summary>
public sealed partial class TestToolsSurfaceTests() : PatientKit("akka.loglevel = DEBUG")
{
    [Fact]
    public void A_probe_sends_replies_forwards_and_stands_for_its_actor()
    {
        TestProbe probe = CreateTestProbe("one");
        TestProbe other = CreateTestProbe(Sys);
        probe.Send(other, "hi");
        other.ExpectMsg("hi");
        other.Sender.ShouldBe(probe.Ref);
        other.Reply("ho");
        probe.ExpectMsgFrom(other.Ref, "ho");
        probe.Forward(TestActor, "passed on");
        ExpectMsgFrom(other.Ref, "passed on");
        IActorRef child = probe.ChildActorOf<BlackHoleActor>("child");
        child.Path.Parent.ShouldBe(probe.Ref.Path);
        probe.Watch(child);
        Sys.Stop(child);
        probe.ExpectTerminated(child);
    }

    [Fact]
    public async Task A_probe_is_asked_and_stopped_as_its_actor_is()
    {
        TestProbe probe = CreateTestProbe();
        Task<string> answer = probe.Ref.Ask<string>("who", TimeSpan.FromSeconds(30));
        probe.ExpectMsg("who");
        probe.Reply("me");
        (await answer).ShouldBe("me");
        Task<string> again = Task.Run(() => probe.Ref.Ask<string>("who", TimeSpan.FromSeconds(30)));
        await probe.ExpectMsgAsync("who");
        probe.Reply("still me");
        (await again).ShouldBe("still me");
        Watch(probe.Ref);
        (await probe.Ref.GracefulStop(TimeSpan.FromSeconds(30))).ShouldBeTrue();
        ExpectTerminated(probe.Ref);
    }

    [Fact]
    public async Task Filters_count_log_lines_of_each_level_and_source()
    {
        EventFilter.Info("a").ExpectOne(() => Sys.Log.Info("a"));
        EventFilter.Debug(start: "b").Expect(2, () =>
        {
            Sys.Log.Debug("b {0}", 1);
            Sys.Log.Debug("b {0} {1}", 2, 3);
        });
        EventFilter.Warning(contains: "c").ExpectOne(() => Sys.Log.Warning("has c"));
        EventFilter.Error(Digits()).ExpectOne(() => Sys.Log.Error("n 12"));
        EventFilter.Exception<InvalidOperationException>("broken").ExpectOne(() => Sys.Log.Error(new InvalidOperationException("broken"), "broken"));
        EventFilter.Exception(typeof(InvalidOperationException), Digits()).ExpectOne(() => Sys.Log.Error(new InvalidOperationException("12"), "12"));
        EventFilter.ForLogLevel(LogLevel.InfoLevel, "d").ExpectOne(() => Sys.Log.Log(LogLevel.InfoLevel, "d"));
        EventFilter.Info("x").And.Info("y").Expect(2, () =>
        {
            Sys.Log.Info("x");
            Sys.Log.Info("y");
        });
        EventFilter.DeadLetter<string>(text => text == "lost").ExpectOne(() => Sys.DeadLetters.Tell("lost"));
        EventFilter.Custom<Info>(line => line.Message.ToString() == "f").ExpectOne(() => Sys.Log.Info("f"));
        await EventFilter.Info("g").ExpectOneAsync(() =>
        {
            Sys.Log.Info("g");
            return Task.CompletedTask;
        });
        (await EventFilter.Info("h").ExpectAsync(1, () =>
        {
            Sys.Log.Info("h");
            return Task.FromResult(7);
        })).ShouldBe(7);
        EventFilter.Info("none").Expect(0, TimeSpan.FromMilliseconds(20), () => { });
        EventFilter.Error().Mute(() => Sys.Log.Error("kept off"));
        using IUnmutableFilter muted = EventFilter.Error().Mute();
        CreateEventFilter(Sys).Info("i").ExpectOne(() => Sys.Log.Info("i"));
    }

    [Fact]
    public void An_auto_pilot_answers_until_it_ends()
    {
        TestProbe probe = CreateTestProbe();
        int left = 2;
        probe.SetAutoPilot(new DelegateAutoPilot((sender, message) =>
        {
            sender.Tell($"re {message}");
            return --left > 0 ? AutoPilot.KeepRunning : AutoPilot.NoAutoPilot;
        }));
        for (int i = 0; i < 3; i++)
        {
            probe.Ref.Tell(i, TestActor);
        }

        ExpectMsg("re 0");
        ExpectMsg("re 1");
        ExpectNoMsg(50);
        probe.ReceiveN(3).ShouldBe([0, 1, 2]);
    }

    [Fact]
    public void Messages_are_ignored_until_they_are_not()
    {
        IgnoreMessages<int>();
        IgnoreMessages<int>(number => number < 5);
        TestActor.Tell(1);
        TestActor.Tell(7);
        ExpectMsg(7);
        IgnoreMessages(message => message is string);
        IgnoreNoMessages();
        TestActor.Tell("x");
        ExpectMsg("x");
    }

    [Fact]
    public void A_latch_opens_and_closes()
    {
        TestLatch latch = CreateTestLatch(2);
        latch.CountDown();
        latch.IsOpen.ShouldBeFalse();
        Should.Throw<TimeoutException>(() => latch.Ready(TimeSpan.FromMilliseconds(1)));
        latch.CountDown();
        latch.Ready();
        latch.Reset();
        latch.IsOpen.ShouldBeFalse();
        latch.Open();
        latch.IsOpen.ShouldBeTrue();
        CreateTestBarrier(1).Await();
    }

    [Fact]
    public async Task A_test_actor_ref_opens_its_actor_and_handles_a_message_with_its_sender()
    {
        TestActorRef<Adding> actor = ActorOfAsTestActorRef<Adding>("adding");
        actor.Tell(1);
        ExpectMsg("sum 1");
        actor.UnderlyingActor.Sum.ShouldBe(1);
        actor.Receive(2, TestActor);
        ExpectMsg("sum 3");
        await actor.ReceiveAsync("later", TestActor);
        ExpectMsg("sum 103");
        actor.UnderlyingActor.Sum.ShouldBe(103);
        Should.Throw<InvalidOperationException>(() => actor.Receive('x'));
        (actor == actor.Ref).ShouldBeTrue();
        ActorOfAsTestActorRef<Adding>(Props.Create<Adding>(), TestActor, "below").Path.Parent.ShouldBe(TestActor.Path);
#pragma warning disable AK1000 // The expression is taken for Props; nobody calls the constructor here.
        ActorOfAsTestActorRef(() => new Adding()).UnderlyingActor.ShouldNotBeNull();
#pragma warning restore AK1000
    }

    [Fact]
    public void Children_of_the_test_actor_have_a_strategy_of_their_own()
    {
        IActorRef child = ChildActorOf(Props.Create<Adding>(), "child", SupervisorStrategy.StoppingStrategy);
        Watch(child);
        EventFilter.Exception<InvalidOperationException>().ExpectOne(() => child.Tell('x'));
        ExpectTerminated(child);
        ChildActorOf(Props.Create<Adding>()).Path.Parent.ShouldBe(TestActor.Path);
    }

    [Fact]
    public void The_actors_that_tests_need_again_and_again_are_there()
    {
        ActorOf(EchoActor.Props(this, echoBackToSenderAsWell: false)).Tell("a");
        ExpectMsg("a");
        ActorOf(SimpleEchoActor.Props()).Tell("b");
        ExpectMsg("b");
        ActorOf(ForwardActor.Props(TestActor)).Tell("c");
        ExpectMsg("c");
        ActorOf(BlackHoleActor.Props).Tell("d");
        CreateTestActor("more").Tell("e");
        ExpectMsg("e");
#pragma warning disable AK1000 // The expression is taken for Props; nobody calls the constructor here.
        ActorOf(() => new Adding()).Tell(1);
#pragma warning restore AK1000
        ExpectMsg("sum 1");
    }

    [Fact]
    public void The_test_scheduler_is_the_clock_that_only_tests_move()
    {
        using var kit = new TestKit(TestConfigs.TestSchedulerConfig);
        var scheduler = (TestScheduler)kit.Sys.Scheduler;
        DateTimeOffset start = scheduler.Now;
        scheduler.ScheduleTellOnce(TimeSpan.FromMinutes(1), kit.TestActor, "minute", ActorRefs.NoSender);
        int ran = 0;
        scheduler.Advanced.ScheduleRepeatedly(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), () => ran++);
        for (int second = 1; second < 60; second++)
        {
            scheduler.Advance(TimeSpan.FromSeconds(1));
        }

        kit.ExpectNoMsg(20);
        ran.ShouldBe(59);
        scheduler.AdvanceTo(start.AddMinutes(1));
        kit.ExpectMsg("minute");
        scheduler.Now.ShouldBe(start.AddMinutes(1));
    }

    [Fact]
    public async Task Tasks_are_awaited_no_longer_than_a_time()
    {
        var never = new TaskCompletionSource<int>();
        (await never.Task.AwaitWithTimeout(TimeSpan.FromMilliseconds(1))).ShouldBeFalse();
        await Task.FromResult(1).ShouldCompleteWithin(1, TimeSpan.FromSeconds(1));
        await Task.CompletedTask.ShouldCompleteWithin(TimeSpan.FromSeconds(1));
        await Task.FromException(new InvalidOperationException()).ShouldThrowWithin<InvalidOperationException>(TimeSpan.FromSeconds(1));
    }

    [GeneratedRegex("[0-9]{2}", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();

    private sealed class Adding : ReceiveActor
    {
        public Adding()
        {
            Receive<int>(number => Sender.Tell($"sum {Sum += number}"));
            ReceiveAsync<string>(async _ =>
            {
                await Task.Yield();
                Sender.Tell($"sum {Sum += 100}");
            });
            Receive<char>(_ => throw new InvalidOperationException("asked to"));
        }

        public int Sum { get; private set; }
    }
}
