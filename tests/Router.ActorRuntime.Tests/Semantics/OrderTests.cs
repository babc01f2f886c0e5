using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Semantics;

/// <summary>What holds for every message, whatever runs beside it.</summary>
public sealed class OrderTests : PatientKit
{
    private const int Senders = 8;
    private const int Each = 10_000;

    [Fact]
    public void Order_per_sender_and_receiver()
    {
        IActorRef[] receivers = [.. Enumerable.Range(0, 2).Select(_ => Sys.ActorOf(Props.Create(() => new Ordered(TestActor))))];
        IActorRef[] senders = [.. Enumerable.Range(0, Senders).Select(_ => Sys.ActorOf(Props.Create(() => new Numbering(receivers))))];
        foreach (IActorRef sender in senders)
        {
            sender.Tell("go");
        }

        foreach (IActorRef _ in receivers)
        {
            ExpectMsg("0 out of order");
        }
    }

    [Fact]
    public async Task One_message_at_a_time_with_full_memory_visibility()
    {
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

    /// <summary>Plain fields: nothing but the runtime makes one thread's writes seen by the next.</summary>
    private sealed class Tally
    {
        public int Inside { get; set; }

        public int Overlaps { get; set; }
    }

    private sealed class Numbering(IActorRef[] receivers) : UntypedActor
    {
        protected override void OnReceive(object message)
        {
            for (int i = 0; i < Each; i++)
            {
                foreach (IActorRef receiver in receivers)
                {
                    receiver.Tell(i);
                }
            }
        }
    }

    private sealed class Ordered(IActorRef probe) : UntypedActor
    {
        private readonly Dictionary<IActorRef, int> _next = [];
        private int _received;
        private int _outOfOrder;

        protected override void OnReceive(object message)
        {
            int expected = _next.GetValueOrDefault(Sender);
            _outOfOrder += expected.Equals(message) ? 0 : 1;
            _next[Sender] = expected + 1;
            if (++_received == Senders * Each)
            {
                probe.Tell($"{_outOfOrder} out of order");
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
}
