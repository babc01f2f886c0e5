namespace Akka.Actor;

internal sealed partial class ActorCell
{
    private IActorRef? _perpetrator;
    private Exception? _recreationCause;
    private bool _incarnationEnded;
    private bool _skipPreRestart;

    private bool IsFailed => _perpetrator is not null;

    public void InvokeSystem(SystemMessage message)
    {
        try
        {
            Dispatch(message);
        }
        catch (Exception cause)
        {
            HandleInvokeFailure(cause);
        }
    }

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
                _watchedBy?.Remove(unwatch.Watcher);
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
            NewActor();
            _actor!.AroundPreStart();
            CheckReceiveTimeout();
        }
        catch (Exception cause)
        {
            // What was not started is not told that it stopped.
            EndIncarnation();
            _actor = null;
            throw new ActorInitializationException(_self, "Exception during creation", cause);
        }
    }

    private void NewActor()
    {
        ForgetBehaviors();
        _incarnationEnded = false;
        _skipPreRestart = false;
        _actor = null;
        ActorBase actor = Props.NewActor() ?? throw new ActorInitializationException(_self, "Props.NewActor returned null");
        (actor as ReceiveActor)?.EndConstruction();
        _actor = actor;
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
            return;
        }

        SupervisorStrategy strategy = Props.SupervisorStrategy ?? _actor?.GetSupervisorStrategy() ?? SupervisorStrategy.DefaultStrategy;
        if (!strategy.HandleFailure(this, failed.Child, failed.Cause, stats, ChildrenStats))
        {
            // Escalated: this actor has failed by its child's fault.
            HandleInvokeFailure(failed.Cause, failed.Child);
        }
    }

    private void FaultResume(Exception? causedByFailure)
    {
        if (_actor is null)
        {
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
            FaultCreate();
            return;
        }

        if (_waitingFor != ChildrenTermination.None)
        {
            // Already stopping or being restarted: keep the count of suspensions right.
            FaultResume(null);
            return;
        }

        try
        {
            if (!_skipPreRestart)
            {
                _actor.AroundPreRestart(cause, CurrentMessage!);
            }
        }
        catch (Exception hook)
        {
            PublishError(hook, new PreRestartException(_self, hook, cause, CurrentMessage).Message);
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
            NewActor();
            _actor!.AroundPostRestart(cause, null!);
            CheckReceiveTimeout();
            foreach (IInternalActorRef child in survivors)
            {
                child.Restart(cause);
            }
        }
        catch (Exception fresh)
        {
            // It never ran, so it has nothing to say before its own restart.
            _skipPreRestart = true;
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
