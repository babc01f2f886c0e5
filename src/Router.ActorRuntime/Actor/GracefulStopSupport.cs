#nullable disable annotations
namespace Akka.Actor;

/// <summary>Stopping an actor and waiting for it.</summary>
public static class GracefulStopSupport
{
    /// <summary>Sends <see cref="PoisonPill"/>; true when the actor stopped in time, else false.</summary>
    public static Task<bool> GracefulStop(this IActorRef target, TimeSpan timeout) => target.GracefulStop(timeout, PoisonPill.Instance);

    /// <summary>Sends a message that makes the actor stop; true when it did in time, else false.</summary>
    public static async Task<bool> GracefulStop(this IActorRef target, TimeSpan timeout, object stopMessage)
    {
        ArgumentNullException.ThrowIfNull(target);
        ActorSystemImpl system = Futures.SystemOf(target);
        IInternalActorRef actor = target.AsInternal();
        if (actor.HasStopped || system is null)
        {
            return true;
        }

        var future = new FutureActorRef<Terminated>(system);
        future.Start(timeout, CancellationToken.None);
        actor.SendSystemMessage(new Watch(target, future));
        target.Tell(stopMessage, ActorRefs.NoSender);
        try
        {
            await future.Result.ConfigureAwait(false);
            return true;
        }
        catch (AskTimeoutException)
        {
            actor.SendSystemMessage(new Unwatch(future));
            return false;
        }
    }
}
