namespace Akka.Actor;

/// <content>The end: children first, then the actor, then those who watch it are told.</content>
internal sealed partial class ActorCell
{
    private void TerminateActor()
    {
        bool wasTerminating;
        lock (_mailbox)
        {
            // From here on no child can be added.
            wasTerminating = _waitingFor == ChildrenTermination.Termination;
            _waitingFor = ChildrenTermination.Termination;
        }

        SetReceiveTimeout(null);
        CancelReceiveTimeout();
        UnwatchAll();
        StopChildren();

        if (WaitForDyingChildren(ChildrenTermination.Termination))
        {
            if (!wasTerminating)
            {
                // No message is handled any more, and what fails now fails in silence.
                _mailbox.Suspend();
                _perpetrator = _self;
                if (SystemImpl.Settings.DebugLifecycle)
                {
                    PublishDebug("Stopping");
                }
            }

            return;
        }

        FinishTerminate();
    }

    private void FinishTerminate()
    {
        _timers?.CancelAll();
        try
        {
            // One that waits for its successor is told too, even if its PreRestart did so.
            _actor?.AroundPostStop();
        }
        catch (Exception cause)
        {
            PublishError(cause, cause.Message);
        }

        CancelReceiveTimeout();
        EndIncarnation();
        if (HasSubscriptions)
        {
            SystemImpl.EventStream.Unsubscribe(_self);
        }

        _mailbox.Close();
        _parent.SendSystemMessage(new DeathWatchNotification(_self, existenceConfirmed: true));
        TellWatchers();
        UnwatchAll();
        if (SystemImpl.Settings.DebugLifecycle)
        {
            PublishDebug("Stopped");
        }

        ForgetBehaviors();
        _postponed = null;
        _actor = null;
    }

    /// <summary>The instance is done with: its stash goes back to the mailbox, its timers end, it is disposed.</summary>
    private void EndIncarnation()
    {
        if (_incarnationEnded)
        {
            return;
        }

        _incarnationEnded = true;
        try
        {
            EndFeatures();
            _actor?.End(_self);
            (_actor as IDisposable)?.Dispose();
        }
        catch (Exception cause)
        {
            PublishError(cause, cause.Message);
        }
    }
}
