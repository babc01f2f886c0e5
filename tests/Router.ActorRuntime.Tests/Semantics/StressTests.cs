using Akka.Event;
using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Semantics;

/// <summary>Tell, stop, watch and restart of one actor, each from a thread of its own, with a fixed seed.</summary>
public sealed class StressTests() : PatientKit("akka.loglevel = OFF, akka.log-dead-letters = off")
{
    private const int Seed = 20261122;
    private const int Rounds = 100;

    [Fact]
    public async Task Tell_stop_watch_and_restart_race_and_each_message_is_handled_or_a_dead_letter()
    {
        var random = new Random(Seed);
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetter));
        HashSet<Job> open = [];
        HashSet<IActorRef> alive = [];
        for (int round = 0; round < Rounds; round++)
        {
            IActorRef actor = Sys.ActorOf(Props.Create(() => new Counting(TestActor)));
            bool fails = random.Next(2) == 0;
            int watchAfter = random.Next(2_000);
            int stopAfter = random.Next(2_000);
            Job[][] jobs = [.. Enumerable.Range(0, 2).Select(teller => Jobs(round, teller, random.Next(1, 40), fails))];
            open.UnionWith(jobs.SelectMany(list => list));
            alive.Add(actor);
            Task[] racing =
            [
                .. jobs.Select(list => Task.Run(() => Array.ForEach(list, job => actor.Tell(job, ActorRefs.NoSender)))),
                Task.Run(() =>
                {
                    Thread.SpinWait(stopAfter);
                    Sys.Stop(actor);
                }),
                Task.Run(() =>
                {
                    Thread.SpinWait(watchAfter);
                    Watch(actor);
                }),
            ];
            await Task.WhenAll(racing);
        }

        Dictionary<(int Round, int Teller), int> last = [];
        while (open.Count > 0 || alive.Count > 0)
        {
            switch (await ReceiveOneAsync(TimeSpan.FromSeconds(30)))
            {
                case Job job:
                    open.Remove(job).ShouldBeTrue($"{job} is handled once");
                    last.GetValueOrDefault((job.Round, job.Teller), -1).ShouldBeLessThan(job.Number, "what one sender told is handled in order");
                    last[(job.Round, job.Teller)] = job.Number;
                    break;
                case DeadLetter { Message: Job job }:
                    open.Remove(job).ShouldBeTrue($"{job} is handled or a dead letter");
                    break;
                case Terminated terminated:
                    alive.Remove(terminated.ActorRef).ShouldBeTrue("each watch is answered once");
                    break;
                case null:
                    Assert.Fail($"{open.Count} messages lost, {alive.Count} actors not terminated");
                    break;
            }
        }

        await ExpectNoMsgAsync(50);
    }

    private static Job[] Jobs(int round, int teller, int count, bool fails) =>
        [.. Enumerable.Range(0, count).Select(number => new Job(round, teller, number, fails && number % 7 == 3))];

    private sealed record Job(int Round, int Teller, int Number, bool Fails);

    private sealed class Counting(IActorRef probe) : UntypedActor
    {
        protected override void OnReceive(object message)
        {
            probe.Tell(message);
            if (((Job)message).Fails)
            {
                throw new InvalidOperationException("asked to");
            }
        }
    }
}
