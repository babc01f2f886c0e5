#nullable disable annotations
namespace Akka.Actor;

/// <summary>Asking: a message whose answer is a task.</summary>
public static class Futures
{
    /// <summary>Asks; without a time-out the setting <c>akka.actor.ask-timeout</c> counts, which is infinite unless set.</summary>
    public static Task<object> Ask(this ICanTell self, object message, TimeSpan? timeout = null) => self.Ask<object>(message, timeout);

    /// <summary>Asks.</summary>
    public static Task<object> Ask(this ICanTell self, object message, CancellationToken cancellationToken) =>
        self.Ask<object>(message, cancellationToken);

    /// <summary>Asks.</summary>
    public static Task<object> Ask(this ICanTell self, object message, TimeSpan? timeout, CancellationToken cancellationToken) =>
        self.Ask<object>(message, timeout, cancellationToken);

    /// <summary>Asks for an answer of a type; <see cref="Status.Failure"/> fails the task.</summary>
    public static Task<T> Ask<T>(this ICanTell self, object message, TimeSpan? timeout = null) =>
        self.Ask<T>(message, timeout, CancellationToken.None);

    /// <summary>Asks for an answer of a type.</summary>
    public static Task<T> Ask<T>(this ICanTell self, object message, CancellationToken cancellationToken) =>
        self.Ask<T>(message, null, cancellationToken);

    /// <summary>Asks for an answer of a type.</summary>
    public static Task<T> Ask<T>(this ICanTell self, object message, TimeSpan? timeout, CancellationToken cancellationToken)
    {
        FutureActorRef<T> future = Start<T>(self, timeout, cancellationToken);
        try
        {
            self.Tell(message, future);
        }
        catch
        {
            future.Forget();
            throw;
        }

        return future.Result;
    }

    /// <summary>Asks with a message made from the reference that takes the answer.</summary>
    public static Task<T> Ask<T>(
        this ICanTell self, Func<IActorRef, object> messageFactory, TimeSpan? timeout, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(messageFactory);
        FutureActorRef<T> future = Start<T>(self, timeout, cancellationToken);
        try
        {
            self.Tell(messageFactory(future), future);
        }
        catch
        {
            future.Forget();
            throw;
        }

        return future.Result;
    }

    private static FutureActorRef<T> Start<T>(ICanTell self, TimeSpan? timeout, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(self);
        ActorSystemImpl system = SystemOf(self)
            ?? throw new ArgumentException($"Unable to resolve the target Provider: {self}", nameof(self));
        TimeSpan? limit = timeout ?? (system.Settings.AskTimeout > TimeSpan.Zero ? system.Settings.AskTimeout : null);
        var future = new FutureActorRef<T>(system);
        future.Start(limit, cancellationToken);
        return future;
    }

    internal static ActorSystemImpl SystemOf(ICanTell target) => target switch
    {
        LocalActorRef local => local.Cell.SystemImpl,
        ISystemRef known => known.SystemImpl,
        ActorSelection selection => SystemOf(selection.Anchor),
        _ => ActorCell.Current?.SystemImpl,
    };
}
