using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Semantics;

public sealed class AsyncReceiveTests : PatientKit
{
    [Fact]
    public void An_async_receive_holds_the_mailbox()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        IActorRef actor = Sys.ActorOf(Props.Create(() => new Waiting(TestActor, gate.Task)));
        actor.Tell("wait");
        actor.Tell("next");
        ExpectMsg("waits");
        ExpectNoMsg(50);
        gate.SetResult();
        ExpectMsg("waited");
        ExpectMsg("next");
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
    public void An_async_receive_keeps_Context_Sender_and_Self_across_awaits()
    {
        Akka.TestKit.TestProbe other = CreateTestProbe();
        IActorRef[] actors = [.. Enumerable.Range(0, 50).Select(_ => Sys.ActorOf(Props.Create(() => new Keeping())))];
        foreach (IActorRef actor in actors)
        {
            actor.Tell(new Asked(TestActor, actor), TestActor);
            actor.Tell(new Asked(other.Ref, actor), other.Ref);
        }

        foreach (IActorRef _ in actors)
        {
            ExpectMsg("kept");
            other.ExpectMsg("kept");
        }
    }

    [Fact]
    public void An_async_receive_that_fails_restarts_the_actor()
    {
        IActorRef actor = Sys.ActorOf(Props.Create(() => new Fails(TestActor)));
        actor.Tell("fail");
        ExpectMsg("restarted");
        actor.Tell(1, TestActor);
        ExpectMsg(1);
    }

    [Fact]
    public void Async_receives_run_one_at_a_time_in_order_per_sender()
    {
        IActorRef actor = Sys.ActorOf(Props.Create(() => new Yields()));
        for (int i = 0; i < 500; i++)
        {
            actor.Tell(i, TestActor);
        }

        ReceiveN(500).ShouldBe(Enumerable.Range(0, 500).Cast<object>());
    }

    private sealed record Asked(IActorRef By, IActorRef Whom);

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

    /// <summary>Answers whether all is as it was after each of several awaits, of which some end on another thread.</summary>
    private sealed class Keeping : ReceiveActor
    {
        public Keeping()
        {
            ReceiveAsync<Asked>(async asked =>
            {
                bool kept = IsKept(asked);
                for (int i = 0; i < 5; i++)
                {
                    await Task.Yield();
                    kept &= IsKept(asked);
                    await Task.Run(() => { });
                    kept &= IsKept(asked);
                }

                asked.By.Tell(kept ? "kept" : "lost");
            });
        }

        private bool IsKept(Asked asked) => Sender.Equals(asked.By) && Self.Equals(asked.Whom) && Context.Self.Equals(asked.Whom);
    }

    private sealed class Fails : ReceiveActor
    {
        private readonly IActorRef _probe;

        public Fails(IActorRef probe)
        {
            _probe = probe;
            ReceiveAsync<string>(async _ =>
            {
                await Task.Yield();
                throw new InvalidOperationException("asked to");
            });
            Receive<int>(message => Sender.Tell(message));
        }

        protected override void PostRestart(Exception reason) => _probe.Tell("restarted");
    }

    private sealed class Yields : ReceiveActor
    {
        private int _inside;

        public Yields()
        {
            ReceiveAsync<int>(async message =>
            {
                _inside++;
                await Task.Yield();
                Sender.Tell(_inside == 1 ? message : -1);
                _inside--;
            });
        }
    }
}
