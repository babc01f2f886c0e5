using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Receiving;

public sealed class AsyncRulesTests : PatientKit
{
    [Fact]
    public void PreRestart_still_has_the_message_and_its_sender_when_it_failed_after_an_await()
    {
        Sys.ActorOf(Props.Create(() => new Failing(TestActor))).Tell("message", TestActor);
        ExpectMsg(("message", TestActor));
    }

    [Fact]
    public void A_failure_that_was_caught_does_not_restart()
    {
        IActorRef actor = Sys.ActorOf(Props.Create(() => new Catching()));
        actor.Tell("first", TestActor);
        ExpectMsg(1);
        actor.Tell("second", TestActor);
        ExpectMsg(2);
    }

    [Fact]
    public void What_is_continued_in_the_actor_waits_for_its_turn()
    {
        using var gate = new ManualResetEventSlim();
        Sys.ActorOf(Props.Create(() => new Continuing(TestActor, gate))).Tell("message");
        ExpectMsg("blocked");
        ExpectNoMsg(100);
        gate.Set();
        ExpectMsg("free");
        ExpectMsg("continued");
    }

    [Fact]
    public void PipeTo_does_not_wait_for_the_actor()
    {
        using var gate = new ManualResetEventSlim();
        Sys.ActorOf(Props.Create(() => new Piping(gate))).Tell("message", TestActor);
        ExpectMsg("piped");
        gate.Set();
    }

    [Fact]
    public void A_receive_timeout_can_be_set_after_an_await()
    {
        Sys.ActorOf(Props.Create(() => new Late(TestActor))).Tell("message");
        ExpectMsg("timeout");
    }

    private sealed class Failing : ReceiveActor
    {
        private readonly IActorRef _probe;

        public Failing(IActorRef probe)
        {
            _probe = probe;
            ReceiveAsync<string>(async _ =>
            {
                await Task.Yield();
                throw new InvalidOperationException("asked to");
            });
        }

        protected override void PreRestart(Exception reason, object message) => _probe.Tell(((string)message, Sender));
    }

    private sealed class Catching : ReceiveActor
    {
        private int _count;

        public Catching()
        {
            ReceiveAsync<string>(async _ =>
            {
                _count++;
                try
                {
                    await Task.Factory.StartNew(() => throw new InvalidOperationException("asked to"), CancellationToken.None, TaskCreationOptions.None, TaskScheduler.Current);
                }
                catch (InvalidOperationException)
                {
                    Sender.Tell(_count);
                }
            });
        }
    }

    private sealed class Continuing : ReceiveActor
    {
        public Continuing(IActorRef probe, ManualResetEventSlim gate)
        {
            ReceiveAsync<string>(async _ =>
            {
                Task continued = Task.Run(() => { }).ContinueWith(
                    _ => probe.Tell("continued"), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Current);
                probe.Tell("blocked");
                gate.Wait(TimeSpan.FromSeconds(30));
                probe.Tell("free");
                await continued;
            });
        }
    }

    private sealed class Piping : ReceiveActor
    {
        public Piping(ManualResetEventSlim gate)
        {
            ReceiveAsync<string>(async _ =>
            {
                IActorRef sender = Sender;
                Task piped = Task.Run(() => "piped").PipeTo(sender);
                gate.Wait(TimeSpan.FromSeconds(30));
                await piped;
            });
        }
    }

    private sealed class Late : ReceiveActor
    {
        public Late(IActorRef probe)
        {
            Receive<ReceiveTimeout>(_ => probe.Tell("timeout"));
            ReceiveAsync<string>(async _ =>
            {
                await Task.Yield();
                SetReceiveTimeout(TimeSpan.FromMilliseconds(1));
            });
        }
    }
}
