using Akka.Event;
using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Semantics;

public sealed class StopTests : PatientKit
{
    [Fact]
    public void Stop_is_children_first_then_PostStop_once_then_one_Terminated_to_each_watcher()
    {
        IActorRef parent = Sys.ActorOf(Props.Create(() => new Family(TestActor, 2)), "family");
        Akka.TestKit.TestProbe second = CreateTestProbe();
        parent.Tell("there?", TestActor);
        ExpectMsg("there?");
        Watch(parent);
        second.Watch(parent);
        Sys.Stop(parent);

        string[] stopped = [.. ReceiveN(7).Cast<string>()];
        stopped[^1].ShouldBe("/user/family");
        stopped.Distinct(StringComparer.Ordinal).Count().ShouldBe(7);
        foreach (string path in stopped)
        {
            Array.FindLastIndex(stopped, other => other.StartsWith(path + "/", StringComparison.Ordinal)).ShouldBeLessThan(Array.IndexOf(stopped, path));
        }

        ExpectTerminated(parent);
        second.ExpectTerminated(parent);
        ExpectNoMsg(50);
        second.ExpectNoMsg(50);
    }

    [Fact]
    public async Task PostStop_runs_once_however_often_an_actor_is_stopped()
    {
        IActorRef actor = Sys.ActorOf(Props.Create(() => new Family(TestActor, 0)));
        Watch(actor);
        Watch(actor);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() =>
        {
            Sys.Stop(actor);
            actor.Tell(i % 2 == 0 ? PoisonPill.Instance : Kill.Instance, ActorRefs.NoSender);
        })));
        await ExpectMsgAsync(actor.Path.ToStringWithoutAddress());
        await ExpectTerminatedAsync(actor);
        await ExpectNoMsgAsync(50);
    }

    [Fact]
    public void A_name_is_free_again_only_after_termination()
    {
        using var gate = new ManualResetEventSlim();
        IActorRef first = Sys.ActorOf(Props.Create(() => new SlowToStop(TestActor, gate)), "name");
        Should.Throw<InvalidActorNameException>(() => Sys.ActorOf<Silent>("name"));
        Watch(first);
        Sys.Stop(first);
        ExpectMsg("stopping");
        Should.Throw<InvalidActorNameException>(() => Sys.ActorOf<Silent>("name"));
        gate.Set();
        ExpectTerminated(first);
        IActorRef second = null!;
        AwaitAssert(() => second = Sys.ActorOf<Silent>("name"));
        second.Path.ShouldBe(first.Path);
        second.ShouldNotBe(first);
    }

    [Fact]
    public void To_the_parent_the_name_is_free_with_the_Terminated()
    {
        IActorRef parent = Sys.ActorOf(Props.Create(() => new Renewing(TestActor)));
        IActorRef child = ExpectMsg<IActorRef>();
        for (int i = 0; i < 100; i++)
        {
            IActorRef last = child;
            parent.Tell("renew");
            child = ExpectMsg<IActorRef>();
            child.Path.ShouldBe(last.Path);
            child.ShouldNotBe(last);
        }
    }

    [Fact]
    public void What_arrives_after_stop_is_a_dead_letter_with_its_sender()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetter));
        IActorRef actor = Sys.ActorOf<Silent>();
        Watch(actor);
        Sys.Stop(actor);
        ExpectTerminated(actor);
        Akka.TestKit.TestProbe sender = CreateTestProbe();
        actor.Tell("late", sender.Ref);
        ExpectLetter("late", sender.Ref, actor);
    }

    [Fact]
    public void What_waits_when_an_actor_stops_is_a_dead_letter_with_its_sender()
    {
        using var gate = new ManualResetEventSlim();
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetter));
        IActorRef actor = Sys.ActorOf(Props.Create(() => new StopsItself(gate)));
        Akka.TestKit.TestProbe sender = CreateTestProbe();
        actor.Tell("stop");
        actor.Tell("first", sender.Ref);
        actor.Tell("second", TestActor);
        gate.Set();
        ExpectLetter("first", sender.Ref, actor);
        ExpectLetter("second", TestActor, actor);
    }

    private void ExpectLetter(string message, IActorRef sender, IActorRef recipient)
    {
        DeadLetter letter = ExpectMsg<DeadLetter>();
        letter.Message.ShouldBe(message);
        letter.Sender.ShouldBe(sender);
        letter.Recipient.ShouldBe(recipient);
    }

    /// <summary>Has two children of its own kind until the depth is used up; tells the probe its path when it stopped.</summary>
    private sealed class Family(IActorRef probe, int depth) : UntypedActor
    {
        protected override void PreStart()
        {
            for (int i = 0; depth > 0 && i < 2; i++)
            {
                Context.ActorOf(Props.Create(() => new Family(probe, depth - 1)));
            }
        }

        protected override void OnReceive(object message) => Sender.Tell(message);

        protected override void PostStop() => probe.Tell(Self.Path.ToStringWithoutAddress());
    }

    private sealed class SlowToStop(IActorRef probe, ManualResetEventSlim gate) : UntypedActor
    {
        protected override void OnReceive(object message)
        {
        }

        protected override void PostStop()
        {
            probe.Tell("stopping");
            gate.Wait(TimeSpan.FromSeconds(30));
        }
    }

    private sealed class StopsItself(ManualResetEventSlim gate) : UntypedActor
    {
        protected override void OnReceive(object message)
        {
            gate.Wait(TimeSpan.FromSeconds(30));
            Context.Stop(Self);
        }
    }

    private sealed class Renewing(IActorRef probe) : UntypedActor
    {
        private IActorRef _child = ActorRefs.Nobody;

        protected override void PreStart() => Renew();

        protected override void OnReceive(object message)
        {
            if (message is Terminated)
            {
                Renew();
            }
            else
            {
                Context.Stop(_child);
            }
        }

        private void Renew()
        {
            _child = Context.Watch(Context.ActorOf<Silent>("child"));
            probe.Tell(_child);
        }
    }
}
