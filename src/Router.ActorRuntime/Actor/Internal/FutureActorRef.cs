using System.Globalization;

namespace Akka.Actor.Internal;

/// <summary>Takes the answer to an Ask; it is below <c>/temp</c> until there is one, or none any more.</summary>
#pragma warning disable CA1001 // The source is disposed of with the answer; a reference has no other end.
internal sealed class FutureActorRef<T>(ActorSystemImpl system, ActorPath path) : MinimalActorRef, ISystemRef
{
    private readonly TaskCompletionSource<T> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenSource? _timeout;
    private CancellationTokenRegistration _timeoutRegistration;
    private CancellationTokenRegistration _cancellation;

    public override ActorPath Path => path;

    public ActorSystemImpl SystemImpl => system;

    public Task<T> Result => _result.Task;

    internal override bool HasStopped => _result.Task.IsCompleted;

    public void Start(TimeSpan? timeout, CancellationToken cancellationToken)
    {
        system.AddTemporary(this);
        if (cancellationToken.CanBeCanceled)
        {
            _cancellation = cancellationToken.UnsafeRegister(
                static (future, token) => ((FutureActorRef<T>)future!).Cancel(token), this);
        }

        // A time-out of zero is none, as is an infinite one.
        if (timeout is { } span && span > TimeSpan.Zero && !_result.Task.IsCompleted)
        {
            _timeout = new CancellationTokenSource(span);
            _timeoutRegistration = _timeout.Token.UnsafeRegister(
                static state =>
                {
                    (FutureActorRef<T> future, TimeSpan limit) = ((FutureActorRef<T>, TimeSpan))state!;
                    future.Fail(new AskTimeoutException(
                        string.Create(CultureInfo.InvariantCulture, $"Timeout after {limit.TotalSeconds} seconds")));
                },
                (this, span));
        }

        if (_result.Task.IsCompleted)
        {
            Release();
        }
    }

    /// <summary>The question was never asked.</summary>
    public void Forget() => ReleaseWhen(_result.TrySetCanceled());

    internal override void SendSystemMessage(SystemMessage message)
    {
        // The end of a watched actor is an answer too; see GracefulStop.
        if (message is DeathWatchNotification notification)
        {
            Tell(new Terminated(notification.Actor, notification.ExistenceConfirmed, addressTerminated: false), notification.Actor);
        }
        else
        {
            base.SendSystemMessage(message);
        }
    }

    protected override void TellInternal(object message, IActorRef? sender)
    {
        bool handled = message switch
        {
            T answer => Answer(answer),
            Status.Failure failure => Fail(failure.Cause ?? new TaskCanceledException("Task cancelled by actor via Failure message.")),
            _ => Refuse(message.GetType()),
        };

        // Too late, or not what was asked for. Who cancelled does not want to know.
        if (!handled && !_result.Task.IsCanceled)
        {
            system.DeadLetterRef.Publish(message, sender, this);
        }
    }

    internal override void TellNull() => Answer(default!);

    private bool Refuse(Type type)
    {
#pragma warning disable MA0015 // No parameter of the caller's is wrong; the name would be part of the text.
        Fail(new ArgumentException($"Received message of type [{type}] - Ask expected message of type [{typeof(T)}]"));
#pragma warning restore MA0015
        return false;
    }

    private bool Answer(T answer) => ReleaseWhen(_result.TrySetResult(answer));

    private bool Fail(Exception cause) => ReleaseWhen(_result.TrySetException(cause));

    private void Cancel(CancellationToken token) => ReleaseWhen(_result.TrySetCanceled(token));

    private bool ReleaseWhen(bool first)
    {
        if (first)
        {
            Release();
        }

        return first;
    }

    private void Release()
    {
        system.RemoveTemporary(this);
        _cancellation.Unregister();
        _timeoutRegistration.Unregister();
        _timeout?.Dispose();
    }
}
