using System.Threading.Channels;
using Akka.Actor;

namespace Router.Benchmarks.Actors;

/// <summary>Senders that tell one receiver all they have, without waiting; the operations are the messages handled.</summary>
internal static class FanIn
{
    private static readonly object Message = new();

    public static async Task<long> Actors(ActorSystem system, int senders, int each)
    {
        long total = (long)senders * each;
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        IActorRef receiver = system.ActorOf(Props.Create(() => new Counter(total, end)));
        for (int i = 0; i < senders; i++)
        {
            _ = Task.Run(() =>
            {
                for (int n = 0; n < each; n++)
                {
                    receiver.Tell(Message, ActorRefs.NoSender);
                }
            });
        }

        await end.Task;
        system.Stop(receiver);
        return total;
    }

    public static async Task<long> Channels(int senders, int each)
    {
        long total = (long)senders * each;
        var channel = Channel.CreateUnbounded<object>(new UnboundedChannelOptions { SingleReader = true });
        for (int i = 0; i < senders; i++)
        {
            _ = Task.Run(() =>
            {
                for (int n = 0; n < each; n++)
                {
                    channel.Writer.TryWrite(Message);
                }
            });
        }

        await Task.Run(async () =>
        {
            for (long left = total; left > 0;)
            {
                await channel.Reader.WaitToReadAsync();
                while (channel.Reader.TryRead(out _))
                {
                    left--;
                }
            }
        });
        return total;
    }

    private sealed class Counter(long total, TaskCompletionSource end) : UntypedActor
    {
        private long _left = total;

        protected override void OnReceive(object message)
        {
            if (--_left == 0)
            {
                end.TrySetResult();
            }
        }
    }
}
