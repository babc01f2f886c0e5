using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Semantics;

/// <summary>Everything that can happen to actors at once, from several threads, with a fixed seed.</summary>
public sealed class RaceTests() : PatientKit("akka.loglevel = OFF, akka.log-dead-letters = off")
{
    private const int Seed = 20261125;

    [Fact]
    public async Task Trees_are_told_failed_watched_and_ended_at_once_and_every_one_ends_once()
    {
        const int Trees = 60;
        const int Threads = 4;
        var record = new Record();
        IActorRef[] tops = [.. Enumerable.Range(0, Trees).Select(_ => Sys.ActorOf(Props.Create(() => new Node(record, 2))))];
        IActorRef[] watchers = [.. Enumerable.Range(0, Threads).Select(_ => Sys.ActorOf(Props.Create(() => new Watcher(TestActor))))];
        await Task.WhenAll(Enumerable.Range(0, Threads).Select(
            thread => Task.Run(() => Disturb(Sys, tops, watchers[thread], new Random(Seed + thread)))));
        foreach (IActorRef top in tops)
        {
            Sys.Stop(top);
        }

        (IActorRef Watcher, IActorRef Top)[] ended = [.. ReceiveN(Trees * Threads).Cast<(IActorRef, IActorRef)>()];
        ended.ShouldBeUnique();
        await ExpectNoMsgAsync(50);
        record.Started.ShouldBe(record.Ended, "each incarnation that started was told once that it is over");
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
            IActorRef watcher = system.ActorOf(Props.Create(() => new Watcher(ActorRefs.Nobody)));
            var random = new Random(Seed + round);
            Task[] threads =
            [
                .. Enumerable.Range(0, 3).Select(thread => Task.Run(() => Disturb(system, tops, watcher, new Random(Seed + (round * 10) + thread)))),
            ];
            Thread.SpinWait(random.Next(50_000));
            await system.Terminate().WaitAsync(TimeSpan.FromMinutes(3));
            await Task.WhenAll(threads);
            record.Started.ShouldBe(record.Ended);
            record.Overlaps.ShouldBe(0);
        }
    }

    /// <summary>Does one thing after another to trees at random, and has each watched once at some time.</summary>
    private static void Disturb(ActorSystem system, IActorRef[] tops, IActorRef watcher, Random random)
    {
        Queue<IActorRef> unwatched = new(tops);
        for (int i = 0; i < 2_000; i++)
        {
            IActorRef top = tops[random.Next(tops.Length)];
            object message = random.Next(8) switch
            {
                0 => "fail",
                1 => "fail below",
                2 => "child",
                3 => "stop below",
                4 => "wait",
                _ => new object(),
            };
            top.Tell(message, ActorRefs.NoSender);
            if (random.Next(200) == 0)
            {
                system.Stop(top);
            }

            if (random.Next(20) == 0 && unwatched.TryDequeue(out IActorRef? next))
            {
                watcher.Tell(next, ActorRefs.NoSender);
            }
        }

        while (unwatched.TryDequeue(out IActorRef? next))
        {
            watcher.Tell(next, ActorRefs.NoSender);
        }
    }

    private sealed class Record
    {
        private int _started;
        private int _ended;
        private int _overlaps;

        public int Started => _started;

        public int Ended => _ended;

        public int Overlaps => _overlaps;

        public void Start() => Interlocked.Increment(ref _started);

        public void End() => Interlocked.Increment(ref _ended);

        public void Overlap() => Interlocked.Increment(ref _overlaps);
    }

    /// <summary>Watches whom it is told, and passes each end on to the probe.</summary>
    private sealed class Watcher : ReceiveActor
    {
        public Watcher(IActorRef probe)
        {
            Receive<IActorRef>(subject => Context.Watch(subject));
            Receive<Terminated>(terminated => probe.Tell((Self, terminated.ActorRef)));
        }
    }

    private sealed class Node : ReceiveActor
    {
        private readonly Record _record;
        private readonly int _depth;
        private bool _busy;
        private bool _replaced;

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

        /// <summary>As ever, but for PostStop: whether that comes again, should it be stopped before its successor is there, is left open.</summary>
        protected override void PreRestart(Exception reason, object message)
        {
            Context.GetChildren().ToList().ForEach(child => Context.Stop(Context.Unwatch(child)));
            _replaced = true;
            _record.End();
        }

        protected override void PostStop()
        {
            if (!_replaced)
            {
                _record.End();
            }
        }

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
