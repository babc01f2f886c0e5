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

        if (timeout is { } span && span != Timeout.InfiniteTimeSpan && !_result.Task.IsCompleted)
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
            _ => Fail(new ArgumentException(
                $"Received message of type [{message.GetType()}] - Ask expected message of type [{typeof(T)}]", nameof(message))),
        };
        if (!handled)
        {
            // Too late.
            system.DeadLetterRef.Publish(message, sender, this);
        }
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
