using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Systems;

/// <summary>Everything that can happen to actors at once, from several threads, with a fixed seed.</summary>
public sealed class RaceTests() : PatientKit("akka.loglevel = OFF, akka.log-dead-letters = off")
{
    private const int Seed = 20261125;

    [Fact]
    public async Task Trees_are_told_failed_watched_and_stopped_at_once_and_every_one_ends_once()
    {
        const int Trees = 60;
        var record = new Record();
        IActorRef[] tops = [.. Enumerable.Range(0, Trees).Select(_ => Sys.ActorOf(Props.Create(() => new Node(record, 2))))];
        await Task.WhenAll(Enumerable.Range(0, 4).Select(thread => Task.Run(() => Disturb(tops, new Random(Seed + thread)))));
        foreach (IActorRef top in tops)
        {
            Watch(top);
            Sys.Stop(top);
        }

        foreach (object message in ReceiveN(Trees))
        {
            message.ShouldBeOfType<Terminated>();
        }

        ExpectNoMsg(50);
        record.Started.ShouldBe(record.Stopped, "each incarnation that started was told once that it stopped");
        record.Overlaps.ShouldBe(0);
    }

    [Fact]
    public async Task A_system_that_terminates_while_everything_happens_ends()
    {
        for (int round = 0; round < 10; round++)
        {
            var system = ActorSystem.Create($"race{round}", "akka.loglevel = OFF, akka.log-dead-letters = off");
            var record = new Record();
            IActorRef[] tops = [.. Enumerable.Range(0, 20).Select(_ => system.ActorOf(Props.Create(() => new Node(record, 2))))];
            var random = new Random(Seed + round);
            Task[] threads = [.. Enumerable.Range(0, 3).Select(thread => Task.Run(() => Disturb(tops, new Random(Seed + (round * 10) + thread))))];
            Thread.SpinWait(random.Next(50_000));
            await system.Terminate().WaitAsync(TimeSpan.FromSeconds(60));
            await Task.WhenAll(threads);
            record.Started.ShouldBe(record.Stopped);
        }
    }

    private static void Disturb(IActorRef[] tops, Random random)
    {
        for (int i = 0; i < 2_000; i++)
        {
            IActorRef top = tops[random.Next(tops.Length)];
            switch (random.Next(8))
            {
                case 0:
                    top.Tell("fail", ActorRefs.NoSender);
                    break;
                case 1:
                    top.Tell("fail below", ActorRefs.NoSender);
                    break;
                case 2:
                    top.Tell("child", ActorRefs.NoSender);
                    break;
                case 3:
                    top.Tell("stop below", ActorRefs.NoSender);
                    break;
                case 4:
                    top.Tell("wait", ActorRefs.NoSender);
                    break;
                default:
                    top.Tell(new object(), ActorRefs.NoSender);
                    break;
            }
        }
    }

    private sealed class Record
    {
        private int _started;
        private int _stopped;
        private int _overlaps;

        public int Started => _started;

        public int Stopped => _stopped;

        public int Overlaps => _overlaps;

        public void Start() => Interlocked.Increment(ref _started);

        public void Stop() => Interlocked.Increment(ref _stopped);

        public void Overlap() => Interlocked.Increment(ref _overlaps);
    }

    private sealed class Node : ReceiveActor
    {
        private readonly Record _record;
        private readonly int _depth;
        private bool _busy;

        public Node(Record record, int depth)
        {
            _record = record;
            _depth = depth;
            ReceiveAsync<string>(text => text == "wait", async _ =>
            {
                Enter();
                await Task.Yield();
                _busy = false;
            });
            Receive<string>(text =>
            {
                Enter();
                _busy = false;
                Handle(text);
            });
            Receive<Terminated>(_ => { });
            ReceiveAny(_ =>
            {
                Enter();
                _busy = false;
            });
        }

        protected override void PreStart()
        {
            _record.Start();
            if (_depth > 0)
            {
                NewChild();
            }
        }

        protected override void PostStop() => _record.Stop();

        private void Enter()
        {
            if (_busy)
            {
                _record.Overlap();
            }

            _busy = true;
        }

        private void Handle(string text)
        {
            switch (text)
            {
                case "fail":
                    throw new InvalidOperationException("asked to");
                case "child" when _depth > 0 && Context.GetChildren().Count() < 4:
                    NewChild();
                    break;
                case "fail below":
                    Below("fail");
                    break;
                case "stop below":
                    Context.GetChildren().Take(1).ToList().ForEach(Context.Stop);
                    break;
            }
        }

        private static void Below(string text) => Context.GetChildren().Take(1).ToList().ForEach(child => child.Tell(text));

        private void NewChild() => Context.Watch(Context.ActorOf(Props.Create(() => new Node(_record, _depth - 1))));
    }
}
