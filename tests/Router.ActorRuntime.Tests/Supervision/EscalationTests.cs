using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Supervision;

public sealed class EscalationTests : PatientKit
{
    [Fact]
    public void Who_decides_on_a_failure_finds_the_failed_child_as_its_sender()
    {
        IActorRef judge = Sys.ActorOf(Props.Create(() => new Judge(TestActor)));
        judge.Tell(Props.Create(() => new Echoing()), TestActor);
        IActorRef child = ExpectMsg<IActorRef>();
        child.Tell(new InvalidOperationException("whose?"), TestActor);
        ExpectMsg(child);
    }

    [Fact]
    public void Children_that_a_failing_parent_keeps_are_restarted_with_it()
    {
        IActorRef keeper = Sys.ActorOf(Props.Create(() => new Keeping(new OneForOneStrategy(_ => Directive.Escalate))));
        keeper.Tell(Props.Create(() => new Fragile(TestActor)), TestActor);
        object[] told = [.. ReceiveN(2)];
        IActorRef child = told.OfType<IActorRef>().Single();
        child.Tell(new InvalidOperationException("escalates"));
        ExpectMsg("stopped");
        ExpectMsg("started");
        LastSender.ShouldBe(child);
        child.Tell("alive?", TestActor);
        ExpectMsg("alive?");
        keeper.Tell(new InvalidOperationException("its own"));
        ExpectMsg("stopped");
        ExpectMsg("started");
        LastSender.ShouldBe(child);
    }

    [Fact]
    public void Children_are_suspended_while_their_parents_failure_is_judged()
    {
        using var judgement = new ManualResetEventSlim();
        var slow = new OneForOneStrategy(_ =>
        {
            TestActor.Tell("judging", ActorRefs.NoSender);
            judgement.Wait(TimeSpan.FromSeconds(30));
            return Directive.Resume;
        });
        IActorRef middle = ChildOf(Sys.ActorOf(Props.Create(() => new ParentWith(slow))), slow);
        IActorRef child = ChildOf(ChildOf(middle, slow), slow);
        middle.Tell(new InvalidOperationException("middle"));
        ExpectMsg("judging");
        AwaitSuspensionOf(child);
        judgement.Set();
        child.Tell("alive?", TestActor);
        ExpectMsg<string>(message => message == "alive?");
    }

    [Fact]
    public void A_childs_failure_leaves_an_async_receive_of_its_supervisor_alone()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Akka.TestKit.TestProbe life = CreateTestProbe();
        Akka.TestKit.TestProbe asker = CreateTestProbe();
        IActorRef supervisor = Sys.ActorOf(Props.Create(() => new Awaiting(gate.Task)));
        supervisor.Tell(Props.Create(() => new Fragile(life.Ref)), TestActor);
        IActorRef child = ExpectMsg<IActorRef>();
        life.ExpectMsg("started");
        supervisor.Tell("answer", asker.Ref);
        child.Tell(new InvalidOperationException("meanwhile"));

        // It may be restarted at once or when the receive has ended.
        object? early = life.ReceiveOne(TimeSpan.FromMilliseconds(100));
        gate.SetResult();
        asker.ExpectMsg("answer");
        (early ?? life.ReceiveOne(TimeSpan.FromSeconds(30))).ShouldBe("stopped");
        life.ExpectMsg("started");
    }

    /// <summary>A suspension travels down as a message: what is told before it has arrived may be answered.</summary>
    private void AwaitSuspensionOf(IActorRef child)
    {
        Akka.TestKit.TestProbe probe = CreateTestProbe();
        AwaitAssert(() =>
        {
            child.Tell("there?", probe.Ref);
            probe.ExpectNoMsg(100);
        });
    }

    private IActorRef ChildOf(IActorRef parent, SupervisorStrategy strategy)
    {
        parent.Tell(Props.Create(() => new ParentWith(strategy)), TestActor);
        return ExpectMsg<IActorRef>();
    }

    private sealed class Judge(IActorRef probe) : UntypedActor
    {
        protected override SupervisorStrategy SupervisorStrategy() => new OneForOneStrategy(_ =>
        {
            probe.Tell(Sender);
            return Directive.Resume;
        });

        protected override void OnReceive(object message) => Sender.Tell(Context.ActorOf((Props)message));
    }

    private sealed class Echoing() : ParentWith(Akka.Actor.SupervisorStrategy.DefaultStrategy);

    private sealed class Keeping(SupervisorStrategy strategy) : ParentWith(strategy)
    {
        protected override void PreRestart(Exception reason, object message)
        {
        }
    }

    private sealed class Awaiting : ReceiveActor
    {
        public Awaiting(Task gate)
        {
            Receive<Props>(props => Sender.Tell(Context.ActorOf(props)));
            ReceiveAsync<string>(async text =>
            {
                await gate;
                Sender.Tell(text);
            });
        }
    }

    private sealed class FailsLater(IActorRef probe, ManualResetEventSlim gate) : UntypedActor
    {
        protected override void OnReceive(object message)
        {
            if (message is not "fail")
            {
                Sender.Tell(message);
                return;
            }

            probe.Tell("about to fail");
            gate.Wait(TimeSpan.FromSeconds(30));
            throw new InvalidOperationException("child");
        }
    }
}
