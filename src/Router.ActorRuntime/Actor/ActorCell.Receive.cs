using System.Runtime.ExceptionServices;

namespace Akka.Actor;

internal sealed partial class ActorCell
{
    private Receive? _behavior;
    private Stack<Receive>? _behaviorsBelow;
    private TimeSpan? _receiveTimeout;
    private ICancelable? _receiveTimeoutTask;
    private bool _receiveTimeoutChanged;
    private bool _asyncPending;
    private Task? _asyncWork;

    public TimeSpan? ReceiveTimeout => _receiveTimeout;

    /// <summary>The behaviour of the instance itself, which is never lost.</summary>
    public void BeginBehavior(Receive receive) => _behavior = receive;

    public void Become(Receive receive)
    {
        if (_behaviorsBelow is { Count: > 0 })
        {
            _behavior = receive;
        }
        else
        {
            BecomeStacked(receive);
        }
    }

    public void BecomeStacked(Receive receive)
    {
        (_behaviorsBelow ??= new Stack<Receive>()).Push(_behavior!);
        _behavior = receive;
    }

    public void Become(UntypedReceive receive) => Become(Wrap(receive));

    public void BecomeStacked(UntypedReceive receive) => BecomeStacked(Wrap(receive));

    public void UnbecomeStacked()
    {
        if (_behaviorsBelow is { Count: > 0 } below)
        {
            _behavior = below.Pop();
        }
    }

    public void SetReceiveTimeout(TimeSpan? timeout)
    {
        _receiveTimeout = timeout is { } span && span > TimeSpan.Zero ? span : null;
        _receiveTimeoutChanged = true;
    }

    public void Invoke(Envelope envelope)
    {
        _envelope = envelope;
        _stash?.BeginMessage();
        bool influences = _receiveTimeoutTask is not null && envelope.Message is not INotInfluenceReceiveTimeout;
        if (influences)
        {
            CancelReceiveTimeout();
        }

        try
        {
            if (envelope.Message is IAutoReceivedMessage automatic)
            {
                AutoReceive(automatic);
            }
            else if (envelope.Message is TimerMessage timer)
            {
                ReceiveTimer(timer);
            }
            else
            {
                ReceiveMessage(envelope.Message);
            }
        }
        catch (Exception cause)
        {
            HandleInvokeFailure(cause);
        }

        if (!_asyncPending)
        {
            EndMessage();
        }
    }

    /// <summary>Handles a message past the mailbox; what is thrown is the caller's, and the task is that of an async receive.</summary>
    public Task ReceiveForTest(object message, IActorRef? sender)
    {
        _envelope = new Envelope(message, sender!, System);
        _stash?.BeginMessage();
        try
        {
            ReceiveMessage(message);
            return _asyncPending ? _asyncWork! : Task.CompletedTask;
        }
        finally
        {
            if (!_asyncPending)
            {
                EndMessage();
            }
        }
    }

    /// <summary>Gives a message to the present behaviour.</summary>
    public void ReceiveMessage(object message) => _actor!.AroundReceive(_behavior!, message);

    private void ForgetBehaviors()
    {
        _behavior = null;
        _behaviorsBelow = null;
    }

    public void RunTask(Func<Task> asyncAction)
    {
        var start = new Task<Task>(asyncAction);
        start.RunSynchronously(TaskScheduler);
        if (start.IsFaulted)
        {
            ExceptionDispatchInfo.Throw(start.Exception!.InnerException!);
        }

        Task work = start.GetAwaiter().GetResult() ?? throw new TaskCanceledException();
        if (work.IsCompleted)
        {
            work.GetAwaiter().GetResult();
            return;
        }

        // Held until ActorTaskCompleted: system messages still pass, the next message does not.
        _asyncPending = true;
        _asyncWork = work;
        _mailbox.Suspend();
        _ = work.ContinueWith(
            static (task, cell) => ((ActorCell)cell!).SendSystemMessage(new ActorTaskCompleted(task)),
            this,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            global::System.Threading.Tasks.TaskScheduler.Default);
    }

    private void CompleteTask(Task task)
    {
        _mailbox.Resume();
        _asyncPending = false;
        _asyncWork = null;
        try
        {
            task.GetAwaiter().GetResult();
        }
        catch (Exception cause)
        {
            HandleInvokeFailure(cause);
        }

        EndMessage();
    }

    private void EndMessage()
    {
        // What failed is still the current message when its restart asks for it.
        if (!IsFailed)
        {
            _envelope = default;
        }

        if (_receiveTimeout is not null || _receiveTimeoutChanged)
        {
            CheckReceiveTimeout();
        }
    }

    private void CheckReceiveTimeout()
    {
        if (_receiveTimeoutChanged || _receiveTimeout is null)
        {
            CancelReceiveTimeout();
            _receiveTimeoutChanged = false;
        }

        if (_receiveTimeout is { } span && _receiveTimeoutTask is null && !IsTerminating)
        {
            _receiveTimeoutTask = SystemImpl.Scheduler.ScheduleTellOnceCancelable(
                span, _self, Akka.Actor.ReceiveTimeout.Instance, ActorRefs.NoSender);
        }
    }

    private void CancelReceiveTimeout()
    {
        _receiveTimeoutTask?.Cancel();
        _receiveTimeoutTask = null;
    }

    private void AutoReceive(IAutoReceivedMessage message)
    {
        if (SystemImpl.Settings.DebugAutoReceive)
        {
            PublishDebug($"received AutoReceiveMessage {message}");
        }

        switch (message)
        {
            case Terminated terminated:
                ReceiveTerminated(terminated);
                break;
            case PoisonPill:
                _self.AsInternal().Stop();
                break;
            case Kill:
                throw new ActorKilledException("Kill");
            case Identify identify:
                Sender.Tell(new ActorIdentity(identify.MessageId, Self), Self);
                break;
            default:
                ReceiveMessage(message);
                break;
        }
    }

    private void ReceiveTimer(TimerMessage timer)
    {
        // A tick that was under way when its timer was cancelled, replaced or restarted away is nothing.
        if (_timers is { } timers && timers.TryAccept(timer, out object? message))
        {
            // What may be stashed, or be told to PreRestart, is the message and not the tick.
            _envelope = new Envelope(message, _envelope.Sender);
            if (message is IAutoReceivedMessage automatic)
            {
                AutoReceive(automatic);
            }
            else
            {
                ReceiveMessage(message);
            }
        }
    }

    private static Receive Wrap(UntypedReceive receive) => message =>
    {
        receive(message);
        return true;
    };
}
