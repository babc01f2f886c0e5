using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Receiving;

public sealed class AsyncReceiveTests : PatientKit
{
    [Fact]
    public void An_async_receive_holds_the_mailbox_and_keeps_Context_Sender_and_Self()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        IActorRef actor = Sys.ActorOf(Props.Create(() => new Waits(gate.Task)));
        actor.Tell("one", TestActor);
        actor.Tell(2, TestActor);
        ExpectNoMsg(50);
        gate.SetResult();
        ExpectMsg($"one {actor.Path} {TestActor.Path}");
        ExpectMsg(2);
    }

    [Fact]
    public void An_async_receive_that_fails_restarts_the_actor()
    {
        IActorRef actor = Sys.ActorOf(Props.Create(() => new Fails(TestActor)));
        EventFilter.Exception<InvalidOperationException>().ExpectOne(() => actor.Tell("fail"));
        ExpectMsg("restarted");
        actor.Tell(1, TestActor);
        ExpectMsg(1);
    }

    [Fact]
    public void One_message_at_a_time_in_order_per_sender()
    {
        IActorRef actor = Sys.ActorOf(Props.Create(() => new Yields()));
        for (int i = 0; i < 500; i++)
        {
            actor.Tell(i, TestActor);
        }

        ReceiveN(500).ShouldBe(Enumerable.Range(0, 500).Cast<object>());
    }

    private sealed class Waits : ReceiveActor
    {
        public Waits(Task gate)
        {
            ReceiveAsync<string>(async message =>
            {
                await gate;
                await Task.Yield();
                Sender.Tell($"{message} {Context.Self.Path} {Sender.Path}");
            });
            Receive<int>(message => Sender.Tell(message));
        }
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
