using Akka.Event;
using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Systems;

public sealed class StressTests : PatientKit
{
    [Fact]
    public async Task Tell_stop_watch_and_restart_race_and_each_message_is_handled_or_a_dead_letter()
    {
        var random = new Random(20261122);
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetter));
        int handled = 0;
        int dead = 0;
        int sent = 0;
        int terminated = 0;
        for (int round = 0; round < 100; round++)
        {
            IActorRef actor = Sys.ActorOf(Props.Create(() => new Counting(TestActor)));
            Watch(actor);
            int count = random.Next(1, 40);
            bool fails = random.Next(2) == 0;
            int stopAt = random.Next(count);
            sent += count;
            Task[] tellers =
            [
                Task.Run(() =>
                {
                    for (int i = 0; i < count; i++)
                    {
                        actor.Tell(new Job(fails && i % 7 == 3), ActorRefs.NoSender);
                        if (i == stopAt)
                        {
                            Sys.Stop(actor);
                        }
                    }
                }),
            ];
            await Task.WhenAll(tellers);
            terminated++;
        }

        while (handled + dead < sent || terminated > 0)
        {
            switch (await ReceiveOneAsync(TimeSpan.FromSeconds(10)))
            {
                case Job:
                    handled++;
                    break;
                case DeadLetter { Message: Job }:
                    dead++;
                    break;
                case Terminated:
                    terminated--;
                    break;
                case null:
                    Assert.Fail($"{sent} sent, {handled} handled, {dead} dead letters, {terminated} not terminated");
                    break;
            }
        }

        (handled + dead).ShouldBe(sent);
        await ExpectNoMsgAsync(50);
    }

    [Fact]
    public async Task A_system_with_100_000_actors_under_load_terminates()
    {
        var system = ActorSystem.Create("many", "akka.loglevel = OFF, akka.log-dead-letters = off");
        var props = Props.Create(() => new Quiet());
        IActorRef[] actors = [.. Enumerable.Range(0, 100_000).Select(_ => system.ActorOf(props))];
        using var stop = new CancellationTokenSource();
        var load = Task.Run(() =>
        {
            for (int i = 0; !stop.IsCancellationRequested; i++)
            {
                actors[i % actors.Length].Tell("load", ActorRefs.NoSender);
            }
        });
        await system.Terminate().WaitAsync(TimeSpan.FromSeconds(60));
        await stop.CancelAsync();
        await load;
        system.WhenTerminated.IsCompletedSuccessfully.ShouldBeTrue();
    }

    private sealed record Job(bool Fails);

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

    private sealed class Quiet : UntypedActor
    {
        protected override void OnReceive(object message)
        {
        }
    }
}
