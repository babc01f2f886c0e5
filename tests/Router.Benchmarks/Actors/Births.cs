using System.Threading.Channels;
using Akka.Actor;

namespace Router.Benchmarks.Actors;

/// <summary>Actors that are created, stopped and gone, and what one that waits costs; beside them channels with a reader each.</summary>
internal static class Births
{
    private const int Idle = 100_000;

    public static async Task<long> Actors(ActorSystem system, int count)
    {
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var gone = new Count(count, end);
        var props = Props.Create(() => new Mortal(gone));
        for (int i = 0; i < count; i++)
        {
            system.Stop(system.ActorOf(props));
        }

        await end.Task;
        return count;
    }

    public static async Task<long> Channels(int count)
    {
        var readers = new Task[count];
        for (int i = 0; i < count; i++)
        {
            (Channel<object> channel, readers[i]) = Reader();
            channel.Writer.Complete();
        }

        await Task.WhenAll(readers);
        return count;
    }

    public static async Task<double> BytesPerActor(ActorSystem system)
    {
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var gone = new Count(Idle, end);
        var props = Props.Create(() => new Mortal(gone));
        var actors = new IActorRef[Idle];
        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int i = 0; i < Idle; i++)
        {
            actors[i] = system.ActorOf(props);
        }

        // The last is there when it answers; so are those before it.
        await actors[^1].Ask<ActorIdentity>(new Identify(null));
        double bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)Idle;
        foreach (IActorRef actor in actors)
        {
            system.Stop(actor);
        }

        await end.Task;
        return bytes;
    }

    public static async Task<double> BytesPerChannel()
    {
        (Channel<object> Channel, Task Task)[] readers = new (Channel<object>, Task)[Idle];
        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int i = 0; i < Idle; i++)
        {
            readers[i] = Reader();
        }

        double bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)Idle;
        foreach ((Channel<object> channel, _) in readers)
        {
            channel.Writer.Complete();
        }

        await Task.WhenAll(readers.Select(reader => reader.Task));
        return bytes;
    }

    private static (Channel<object> Channel, Task Task) Reader()
    {
        var channel = Channel.CreateUnbounded<object>(new UnboundedChannelOptions { SingleReader = true });
        return (channel, Read(channel.Reader));

        static async Task Read(ChannelReader<object> reader)
        {
            await foreach (object unused in reader.ReadAllAsync())
            {
                _ = unused;
            }
        }
    }

    /// <summary>Counts the dead.</summary>
    private sealed class Count(int count, TaskCompletionSource end)
    {
        private int _left = count;

        public void OneLess()
        {
            if (Interlocked.Decrement(ref _left) == 0)
            {
                end.TrySetResult();
            }
        }
    }

    private sealed class Mortal(Count gone) : UntypedActor
    {
        protected override void OnReceive(object message)
        {
        }

        protected override void PostStop() => gone.OneLess();
    }
}
