using Akka.Event;
using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Semantics;

/// <summary>Tell, stop, watch and restart of one actor, each from a thread of its own, with a fixed seed.</summary>
public sealed class StressTests() : PatientKit("akka.loglevel = OFF, akka.log-dead-letters = off")
{
    private const int Seed = 20261122;
    private const int Rounds = 100;
    private const string End = "end";

    /// <summary>
    /// Dead letters are best effort, says Akka.NET's documentation: what is told in the very moment in which an actor ends may be lost without
    /// one. Of so many messages that is a handful. Here none is lost; and on either, none that was told before the race.
    /// </summary>
    private static readonly int Handful = typeof(ActorSystem).Assembly.GetName().Name == "Akka" ? 10 : 0;

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
            foreach (Job job in jobs.SelectMany(list => list).Where(job => job.IsEarly))
            {
                actor.Tell(job, ActorRefs.NoSender);
            }

            Task[] racing =
            [
                .. jobs.Select(list => Task.Run(() => Array.ForEach(Array.FindAll(list, job => !job.IsEarly), job => actor.Tell(job, ActorRefs.NoSender)))),
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
        while (alive.Count > 0)
        {
            Take(await ReceiveOneAsync(TimeSpan.FromSeconds(30)));
        }

        // Who has ended has handled or given up what it had, and all of that came before this.
        TestActor.Tell(End);
        for (object message = await ReceiveOneAsync(TimeSpan.FromSeconds(30)); message is not End; message = await ReceiveOneAsync(TimeSpan.FromSeconds(30)))
        {
            Take(message);
        }

        open.ShouldNotContain(job => job.IsEarly);
        open.Count.ShouldBeLessThanOrEqualTo(Handful);
        await ExpectNoMsgAsync(50);

        void Take(object message)
        {
            switch (message)
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
                    Assert.Fail($"{alive.Count} actors not terminated");
                    break;
            }
        }
    }

    private static Job[] Jobs(int round, int teller, int count, bool fails) =>
        [.. Enumerable.Range(0, count).Select(number => new Job(round, teller, number, fails && number % 7 == 3))];

    private sealed record Job(int Round, int Teller, int Number, bool Fails)
    {
        /// <summary>Whether it is told before anything races.</summary>
        public bool IsEarly => Number < 10;
    }

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
