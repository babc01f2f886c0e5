#nullable disable annotations
namespace Akka.Actor;

/// <summary>Watching an actor from outside of any.</summary>
public static class WatchAsyncSupport
{
    /// <summary>Waits for the actor's end: true when it has stopped, false when the token was cancelled first.</summary>
    /// <exception cref="InvalidOperationException">The reference is none that can be watched.</exception>
    public static async Task<bool> WatchAsync(this IActorRef target, CancellationToken token = default)
    {
        if (target is not IInternalActorRef actor)
        {
            throw new InvalidOperationException($"{target} is not an IInternalActorRef and cannot be death-watched");
        }

        ActorSystemImpl system = Futures.SystemOf(target);
        if (actor.HasStopped || system is null)
        {
            return true;
        }

        var future = new FutureActorRef<Terminated>(system);
        future.Start(timeout: null, token);
        actor.SendSystemMessage(new Watch(target, future));
        try
        {
            await future.Result.ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            actor.SendSystemMessage(new Unwatch(future));
            return false;
        }
    }
}
