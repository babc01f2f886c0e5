namespace Akka.Actor;

internal sealed partial class ActorCell
{
    private IActorRef? _perpetrator;
    private Exception? _recreationCause;
    private List<SystemMessage>? _postponed;
    private bool _incarnationEnded;

    private bool IsFailed => _perpetrator is not null;

    public void InvokeSystem(SystemMessage message)
    {
        if (MustWait(message))
        {
            (_postponed ??= []).Add(message);
            return;
        }

        try
        {
            Dispatch(message);
        }
        catch (Exception cause)
        {
            HandleInvokeFailure(cause);
        }

        if (_postponed is { } postponed)
        {
            _postponed = null;
            foreach (SystemMessage each in postponed)
            {
                InvokeSystem(each);
            }
        }
    }

    /// <summary>
    /// Who has failed itself judges no child before it is resumed, and who waits for its children to stop is not suspended, resumed or restarted
    /// meanwhile.
    /// </summary>
    private bool MustWait(SystemMessage message) => message switch
    {
        Failed => _waitingFor != ChildrenTermination.None || _mailbox.Suspensions > (_asyncPending ? 1 : 0),
        Recreate or Suspend or Resume => _waitingFor != ChildrenTermination.None,
        _ => false,
    };

    private void Dispatch(SystemMessage message)
    {
        switch (message)
        {
            case ActorTaskStep step:
                step.Execute();
                break;
            case ActorTaskCompleted completed:
                CompleteTask(completed.Task);
                break;
            case Create:
                CreateActor();
                break;
            case Watch watch:
                AddWatcher(watch);
                break;
            case Unwatch unwatch:
                RemoveWatcher(unwatch.Watcher);
                break;
            case Recreate recreate:
                FaultRecreate(recreate.Cause);
                break;
            case Suspend:
                _mailbox.Suspend();
                SuspendChildren(except: null);
                break;
            case Resume resume:
                FaultResume(resume.CausedByFailure);
                break;
            case Terminate:
                TerminateActor();
                break;
            case DeathWatchNotification notification:
                HandleDeathWatchNotification(notification);
                break;
            case Failed failed:
                HandleFailed(failed);
                break;
        }
    }

    private void CreateActor()
    {
        try
        {
            _actor = NewActor();
            _actor.AroundPreStart();
            CheckReceiveTimeout();
            if (SystemImpl.Settings.DebugLifecycle)
            {
                PublishDebug($"Started ({_actor})");
            }
        }
        catch (Exception cause)
        {
            // What was not started is not told that it stopped.
            EndIncarnation();
            _actor = null;
            throw new ActorInitializationException(_self, "Exception during creation", cause);
        }
    }

    private ActorBase NewActor()
    {
        ForgetBehaviors();
        try
        {
            ActorBase actor = Props.NewActor() ?? throw new ActorInitializationException(_self, "Props.NewActor returned null");
            (actor as ReceiveActor)?.EndConstruction();
            _incarnationEnded = false;
            return actor;
        }
        catch (Exception)
        {
            // What its constructor started goes with it; what was there before, if anything, has ended already.
            EndFeatures();
            throw;
        }
    }

    private void HandleInvokeFailure(Exception cause, IActorRef? perpetrator = null, IReadOnlyList<IInternalActorRef>? alsoSpared = null)
    {
        if (IsFailed || IsTerminated)
        {
            return;
        }

        _mailbox.Suspend();
        _perpetrator = perpetrator ?? _self;
        foreach (IInternalActorRef child in GetInternalChildren())
        {
            if (!child.Equals(perpetrator) && alsoSpared?.Contains(child) != true)
            {
                child.Suspend();
            }
        }

        _parent.SendSystemMessage(new Failed(_self, cause));
    }

    private void HandleFailed(Failed failed)
    {
        if (FindStats(failed.Child) is not { } stats)
        {
            PublishDebug($"Dropping Failed({failed.Cause}) from unknown child {failed.Child}");
            return;
        }

        // Whoever decides finds the child as the sender. An async receive under way goes on with its own message.
        Envelope interrupted = _envelope;
        _envelope = new Envelope(failed, failed.Child);
        Exception? escalated = null;
        try
        {
            if (!Strategy.HandleFailure(this, failed.Child, failed.Cause, stats, ChildrenStats))
            {
                escalated = failed.Cause;
            }
        }
        catch (Exception cause)
        {
            escalated = cause;
        }

        if (escalated is null || _asyncPending)
        {
            _envelope = interrupted;
        }

        if (escalated is not null)
        {
            // This actor has failed by its child's fault.
            HandleInvokeFailure(escalated, failed.Child);
        }
    }

    private void FaultResume(Exception? causedByFailure)
    {
        if (_actor is null)
        {
            PublishError(null, $"changing Resume into Create after {causedByFailure}");
            FaultCreate();
            return;
        }

        IActorRef? perpetrator = _perpetrator;
        _mailbox.Resume();
        if (causedByFailure is not null)
        {
            _perpetrator = null;
            _envelope = _asyncPending ? _envelope : default;
        }

        ResumeChildren(causedByFailure, perpetrator);
    }

    private void FaultRecreate(Exception cause)
    {
        if (_actor is null)
        {
            PublishError(null, $"changing Recreate into Create after {cause}");
            FaultCreate();
            return;
        }

        if (SystemImpl.Settings.DebugLifecycle)
        {
            PublishDebug("Restarting");
        }

        try
        {
            // One that failed after its own restart has been told already.
            if (!_incarnationEnded)
            {
                _timers?.CancelAll();
                _actor.AroundPreRestart(cause, CurrentMessage!);
            }
        }
        catch (Exception hook)
        {
            PublishError(new PreRestartException(_self, hook, cause, CurrentMessage), hook.Message);
        }

        EndIncarnation();
        _recreationCause = cause;
        if (!WaitForDyingChildren(ChildrenTermination.Recreation))
        {
            FinishRecreate(cause);
        }
    }

    private void FinishRecreate(Exception cause)
    {
        IReadOnlyList<IInternalActorRef> survivors = GetInternalChildren();
        try
        {
            _mailbox.Resume();
            _perpetrator = null;
            _recreationCause = null;
            _envelope = _asyncPending ? _envelope : default;
            _actor = NewActor();
            _actor.AroundPostRestart(cause, null!);
            CheckReceiveTimeout();
            if (SystemImpl.Settings.DebugLifecycle)
            {
                PublishDebug($"Restarted ({_actor})");
            }

            foreach (IInternalActorRef child in survivors)
            {
                child.Restart(cause);
            }
        }
        catch (Exception fresh)
        {
            EndIncarnation();
            HandleInvokeFailure(new PostRestartException(_self, fresh, cause), _self, survivors);
        }
    }

    /// <summary>The instance was never made: make it, when what its constructor left behind is gone.</summary>
    private void FaultCreate()
    {
        StopChildren();
        if (!WaitForDyingChildren(ChildrenTermination.Creation))
        {
            FinishCreate();
        }
    }

    private void FinishCreate()
    {
        _mailbox.Resume();
        _perpetrator = null;
        CreateActor();
    }
}
