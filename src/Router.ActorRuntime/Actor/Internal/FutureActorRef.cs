using System.Globalization;

namespace Akka.Actor.Internal;

/// <summary>
/// Takes the answer to an Ask. Below <c>/temp</c> it is from the moment somebody asks for its path, as before nobody can look for it there, until
/// there is an answer, or none any more.
/// </summary>
#pragma warning disable CA1001 // The source is disposed of with the answer; a reference has no other end.
internal sealed class FutureActorRef<T>(ActorSystemImpl system) : MinimalActorRef, ISystemRef
{
    private readonly TaskCompletionSource<T> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ActorPath? _path;
    private CancellationTokenSource? _timeout;
    private CancellationTokenRegistration _timeoutRegistration;
    private CancellationTokenRegistration _cancellation;

    public override ActorPath Path => Volatile.Read(ref _path) ?? MakePath();

    public ActorSystemImpl SystemImpl => system;

    public Task<T> Result => _result.Task;

    internal override bool HasStopped => _result.Task.IsCompleted;

    public void Start(TimeSpan? timeout, CancellationToken cancellationToken)
    {
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

    private ActorPath MakePath()
    {
        lock (_result)
        {
            if (_path is null)
            {
                ActorPath path = system.NewTemporaryPath();
                system.AddTemporary(path.Name, this);
                Interlocked.Exchange(ref _path, path);
                if (_result.Task.IsCompleted)
                {
                    system.RemoveTemporary(path.Name);
                }
            }

            return _path;
        }
    }

    private void Release()
    {
        // Who makes the path after this finds that there is an answer.
        if (Volatile.Read(ref _path) is { } path)
        {
            system.RemoveTemporary(path.Name);
        }

        _cancellation.Unregister();
        _timeoutRegistration.Unregister();
        _timeout?.Dispose();
    }
}
