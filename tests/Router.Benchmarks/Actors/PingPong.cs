using System.Threading.Channels;
using Akka.Actor;

namespace Router.Benchmarks.Actors;

/// <summary>Two that throw one ball to each other; the operations are the throws.</summary>
internal static class PingPong
{
    private static readonly object Ball = new();

    public static async Task<long> Actors(ActorSystem system, int pairs, int turns)
    {
        var games = new Task[pairs];
        for (int i = 0; i < pairs; i++)
        {
            var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            games[i] = end.Task;
            IActorRef one = system.ActorOf(Props.Create(() => new Player(turns, end)));
            IActorRef other = system.ActorOf(Props.Create(() => new Player(turns, end)));
            one.Tell(Ball, other);
        }

        await Task.WhenAll(games);
        return 2L * pairs * turns;
    }

    public static async Task<long> Channels(int pairs, int turns)
    {
        var players = new Task[2 * pairs];
        for (int i = 0; i < pairs; i++)
        {
            var one = Channel.CreateUnbounded<object>(new UnboundedChannelOptions { SingleReader = true });
            var other = Channel.CreateUnbounded<object>(new UnboundedChannelOptions { SingleReader = true });
            players[2 * i] = Task.Run(() => Play(one, other, turns));
            players[(2 * i) + 1] = Task.Run(() => Play(other, one, turns));
            one.Writer.TryWrite(Ball);
        }

        await Task.WhenAll(players);
        return 2L * pairs * turns;
    }

    private static async Task Play(Channel<object> mine, Channel<object> theirs, int turns)
    {
        for (int i = 0; i < turns; i++)
        {
            theirs.Writer.TryWrite(await mine.Reader.ReadAsync());
        }
    }

    private sealed class Player(int turns, TaskCompletionSource end) : UntypedActor
    {
        private int _left = turns;

        protected override void OnReceive(object message)
        {
            if (--_left >= 0)
            {
                Sender.Tell(message, Self);
                return;
            }

            end.TrySetResult();
            Context.Stop(Self);
        }
    }
}
