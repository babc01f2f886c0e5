using System.Threading.Channels;
using Akka.Actor;

namespace Router.Benchmarks.Actors;

/// <summary>Questions that each wait for the answer to the one before.</summary>
internal static class Asking
{
    private static readonly object Question = new();

    public static async Task<long> Actors(ActorSystem system, int questions)
    {
        IActorRef actor = system.ActorOf(Props.Create(() => new Answering()));
        for (int i = 0; i < questions; i++)
        {
            await actor.Ask<object>(Question);
        }

        system.Stop(actor);
        return questions;
    }

    public static async Task<long> Channels(int questions)
    {
        var channel = Channel.CreateUnbounded<TaskCompletionSource<object>>(new UnboundedChannelOptions { SingleReader = true });
        var answering = Task.Run(async () =>
        {
            await foreach (TaskCompletionSource<object> question in channel.Reader.ReadAllAsync())
            {
                question.SetResult(Question);
            }
        });
        for (int i = 0; i < questions; i++)
        {
            var question = new TaskCompletionSource<object>(TaskCreationOptions.RunContinuationsAsynchronously);
            channel.Writer.TryWrite(question);
            await question.Task;
        }

        channel.Writer.Complete();
        await answering;
        return questions;
    }

    private sealed class Answering : UntypedActor
    {
        protected override void OnReceive(object message) => Sender.Tell(message, Self);
    }
}
