using Akka.TestKit;
using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Kit;

/// <summary>Probes, pilots, what is ignored, and who is the sender.</summary>
public sealed class ProbeTests : PatientKit
{
    [Fact]
    public void A_probe_is_its_reference()
    {
        TestProbe probe = CreateTestProbe();
        probe.Equals(probe.Ref).ShouldBeTrue();
        probe.Ref.Equals(probe).ShouldBeTrue();
        new HashSet<IActorRef> { probe, probe.Ref }.Count.ShouldBe(1);
        ((IActorRef)probe).Path.ShouldBe(probe.Ref.Path);
    }

    [Fact]
    public void A_probe_that_stops_is_seen_to_either_way()
    {
        TestProbe one = CreateTestProbe();
        TestProbe two = CreateTestProbe();
        Watch(one);
        Watch(two.Ref);
        Sys.Stop(one.Ref);
        ExpectTerminated(one);
        Sys.Stop(two);
        ExpectTerminated(two);
    }

    [Fact]
    public void A_reply_goes_to_the_sender_of_the_message_taken_last()
    {
        TestProbe asked = CreateTestProbe();
        TestProbe first = CreateTestProbe();
        TestProbe second = CreateTestProbe();
        first.Send(asked, "1");
        second.Send(asked, "2");
        asked.ExpectMsg("1");
        asked.Reply("re 1");
        first.ExpectMsgFrom(asked.Ref, "re 1");
        asked.ExpectMsg("2");
        asked.Sender.ShouldBe(second.Ref);
        asked.Forward(first);
        first.ExpectMsgFrom(second.Ref, "2");
    }

    [Fact]
    public void A_pilot_runs_before_the_message_is_queued_and_sees_what_is_ignored()
    {
        TestProbe probe = CreateTestProbe();
        List<(object, bool)> seen = [];
        probe.IgnoreMessages<int>();
        probe.SetAutoPilot(new DelegateAutoPilot((_, message) =>
        {
            seen.Add((message, probe.HasMessages));
            return AutoPilot.KeepRunning;
        }));
        probe.Ref.Tell(1);
        probe.Ref.Tell("a");
        probe.ExpectMsg("a");
        seen.ShouldBe([(1, false), ("a", false)]);
    }

    [Fact]
    public void A_pilot_names_its_successor()
    {
        TestProbe probe = CreateTestProbe();
        var second = new DelegateAutoPilot((sender, message) =>
        {
            sender.Tell($"second {message}");
            return AutoPilot.NoAutoPilot;
        });
        probe.SetAutoPilot(new DelegateAutoPilot((sender, message) =>
        {
            sender.Tell($"first {message}");
            return second;
        }));
        for (int i = 0; i < 3; i++)
        {
            probe.Ref.Tell(i, TestActor);
        }

        ExpectMsg("first 0");
        ExpectMsg("second 1");
        ExpectNoMsg(20);
        probe.ReceiveN(3).ShouldBe([0, 1, 2]);
    }

    [Fact]
    public void What_came_before_it_was_to_be_ignored_stays()
    {
        TestActor.Tell(1);
        IgnoreMessages<int>();
        TestActor.Tell(2);
        ExpectMsg(1);
        HasMessages.ShouldBeFalse();
        IgnoreNoMessages();
        TestActor.Tell(3);
        ExpectMsg(3);
    }

    [Fact]
    public async Task The_test_actor_is_the_sender_after_awaits_too()
    {
        IActorRef echo = ActorOf<Echo>();
        echo.Tell("1");
        ExpectMsg("1");
        await Task.Yield();
        echo.Tell("2");
        await ExpectMsgAsync("2");
        echo.Tell("3");
        await ExpectMsgAsync("3");
        CreateTestProbe().Ref.Tell("x");
        CreateTestActor("another");
        echo.Tell("4");
        await ExpectMsgAsync("4");
    }

    [Fact]
    public async Task What_an_async_receive_sends_is_awaited()
    {
        IActorRef late = Sys.ActorOf(Props.Create(() => new Late()));
        TestProbe probe = CreateTestProbe();
        late.Tell("x", probe);
        (await probe.ExpectMsgAsync<string>()).ShouldBe("x1");
        (await probe.ExpectMsgAsync<string>()).ShouldBe("x2");
    }

    [Fact]
    public void A_child_of_a_probe_has_it_for_a_parent_and_is_stopped_with_it()
    {
        TestProbe parent = CreateTestProbe();
        IActorRef child = parent.ChildActorOf<Silent>("child");
        child.Path.Parent.ShouldBe(parent.Ref.Path);
        Watch(child);
        Sys.Stop(parent);
        ExpectTerminated(child);
    }

    private sealed class Late : ReceiveActor
    {
        public Late()
        {
            ReceiveAsync<string>(async text =>
            {
                await Task.Yield();
                Sender.Tell(text + "1");
                Sender.Tell(text + "2");
            });
        }
    }
}
