using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Lifecycle;

/// <summary>What holds for every actor, whatever runs beside it.</summary>
public sealed class SemanticsTests : PatientKit
{
    [Fact]
    public async Task One_message_at_a_time_with_full_memory_visibility()
    {
        const int Senders = 8;
        const int Each = 20_000;
        var tally = new Tally();
        IActorRef actor = Sys.ActorOf(Props.Create(() => new Counting(tally)));
        await Task.WhenAll(Enumerable.Range(0, Senders).Select(_ => Task.Run(() =>
        {
            for (int i = 0; i < Each; i++)
            {
                actor.Tell("count", ActorRefs.NoSender);
            }
        })));
        (await actor.Ask<int>("total", TimeSpan.FromSeconds(30))).ShouldBe(Senders * Each);
        tally.Overlaps.ShouldBe(0);
    }

    [Fact]
    public async Task An_async_receive_holds_the_mailbox_not_the_thread()
    {
        int actors = Environment.ProcessorCount * 200;
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        IActorRef[] waiting = [.. Enumerable.Range(0, actors).Select(_ => Sys.ActorOf(Props.Create(() => new Waiting(TestActor, gate.Task))))];
        foreach (IActorRef actor in waiting)
        {
            actor.Tell("wait");
            actor.Tell("next");
        }

        // All of them wait at once, which they could not if each held a thread.
        foreach (object message in ReceiveN(actors))
        {
            message.ShouldBe("waits");
        }

        gate.SetResult();
        await foreach (object message in ReceiveNAsync(2 * actors, TimeSpan.FromSeconds(30)))
        {
            message.ShouldBeOneOf("waited", "next");
        }
    }

    [Fact]
    public void A_restart_runs_PreRestart_on_the_old_and_PostRestart_on_the_new_instance()
    {
        IActorRef actor = Sys.ActorOf(Props.Create(() => new Hooked(TestActor)));
        EventFilter.Exception<InvalidOperationException>().ExpectOne(() => actor.Tell("fail"));
        ExpectMsg<(string Hook, Hooked Instance)>().Hook.ShouldBe("PreStart");
        (string hook, Hooked old) = ExpectMsg<(string, Hooked)>();
        hook.ShouldBe("PreRestart of fail");
        (string after, Hooked young) = ExpectMsg<(string, Hooked)>();
        after.ShouldBe("PostRestart");
        young.ShouldNotBeSameAs(old);
    }

    [Fact]
    public void Stop_is_children_first_then_PostStop_once_then_one_Terminated_to_each_watcher()
    {
        Funerals order = new();
        IActorRef parent = Sys.ActorOf(Props.Create(() => new Family(order, 2)), "family");
        Akka.TestKit.TestProbe second = CreateTestProbe();
        Watch(parent);
        second.Watch(parent);
        parent.Tell("there?", TestActor);
        ExpectMsg("there?");
        Sys.Stop(parent);
        ExpectTerminated(parent);
        second.ExpectTerminated(parent);
        order.Stopped.Count.ShouldBe(7);
        order.Stopped[^1].ShouldBe("/user/family");
        foreach (string path in order.Stopped)
        {
            order.Stopped.FindIndex(other => other.StartsWith(path + "/", StringComparison.Ordinal)).ShouldBeLessThan(order.Stopped.IndexOf(path));
        }

        ExpectNoMsg(50);
        second.Watch(parent);
        second.ExpectTerminated(parent).ExistenceConfirmed.ShouldBeFalse();
    }

    private sealed class Tally
    {
        public int Inside { get; set; }

        public int Overlaps { get; set; }
    }

    /// <summary>The paths of the actors that stopped, in their order.</summary>
    private sealed class Funerals
    {
        private readonly Lock _lock = new();

        public List<string> Stopped { get; } = [];

        public void Add(string path)
        {
            lock (_lock)
            {
                Stopped.Add(path);
            }
        }
    }

    private sealed class Counting(Tally tally) : UntypedActor
    {
        private int _count;

        protected override void OnReceive(object message)
        {
            if (++tally.Inside != 1)
            {
                tally.Overlaps++;
            }

            if (message is "total")
            {
                Sender.Tell(_count);
            }
            else
            {
                _count++;
            }

            tally.Inside--;
        }
    }

    private sealed class Waiting : ReceiveActor
    {
        public Waiting(IActorRef probe, Task gate)
        {
            ReceiveAsync<string>(text => text == "wait", async _ =>
            {
                probe.Tell("waits");
                await gate;
                probe.Tell("waited");
            });
            Receive<string>(text => probe.Tell(text));
        }
    }

    private sealed class Hooked(IActorRef probe) : UntypedActor
    {
        protected override void PreStart() => probe.Tell(("PreStart", this));

        protected override void PreRestart(Exception reason, object message) => probe.Tell(($"PreRestart of {message}", this));

        protected override void PostRestart(Exception reason) => probe.Tell(("PostRestart", this));

        protected override void OnReceive(object message) => throw new InvalidOperationException("asked to");
    }

    private sealed class Family(Funerals order, int depth) : UntypedActor
    {
        protected override void PreStart()
        {
            for (int i = 0; depth > 0 && i < 2; i++)
            {
                Context.ActorOf(Props.Create(() => new Family(order, depth - 1)));
            }
        }

        protected override void OnReceive(object message) => Sender.Tell(message);

        protected override void PostStop() => order.Add(Self.Path.ToStringWithoutAddress());
    }
}
