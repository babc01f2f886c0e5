namespace Akka.Actor;

internal sealed partial class ActorCell
{
    private Dictionary<IActorRef, object?>? _watching;
    private Dictionary<IActorRef, object?>? _terminatedQueued;
    private HashSet<IInternalActorRef>? _watchedBy;

    public IActorRef Watch(IActorRef subject) => WatchWithOptional(subject, null);

    public IActorRef WatchWith(IActorRef subject, object message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return WatchWithOptional(subject, message);
    }

    public IActorRef Unwatch(IActorRef subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (!subject.Equals(_self) && _watching is not null && _watching.Remove(subject))
        {
            subject.AsInternal().SendSystemMessage(new Unwatch(_self));
        }

        _terminatedQueued?.Remove(subject);
        return subject;
    }

    private IActorRef WatchWithOptional(IActorRef subject, object? message)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (subject.Equals(_self))
        {
            return subject;
        }

        _watching ??= [];
        if (_watching.TryGetValue(subject, out object? previous))
        {
            if (!Equals(previous, message))
            {
                throw new InvalidOperationException(
                    $"Watch({subject}, {message ?? "null"}) termination message was not overwritten from [{previous ?? "null"}] " +
                    "to the new one. If this was intended, unwatch first before using `Watch` / `WatchWith` with another message.");
            }

            return subject;
        }

        _watching.Add(subject, message);
        subject.AsInternal().SendSystemMessage(new Watch(subject, _self));
        return subject;
    }

    private void AddWatcher(Watch watch)
    {
        if (watch.Watchee.Equals(_self) && !watch.Watcher.Equals(_self) && (_watchedBy ??= []).Add(watch.Watcher)
            && SystemImpl.Settings.DebugLifecycle)
        {
            PublishDebug($"now watched by {watch.Watcher}");
        }
    }

    private void RemoveWatcher(IInternalActorRef watcher)
    {
        if (_watchedBy?.Remove(watcher) == true && SystemImpl.Settings.DebugLifecycle)
        {
            PublishDebug($"no longer watched by {watcher}");
        }
    }

    private void HandleDeathWatchNotification(DeathWatchNotification notification)
    {
        IActorRef actor = notification.Actor;
        if (_watching is not null && _watching.Remove(actor, out object? message) && !IsTerminating)
        {
            (_terminatedQueued ??= [])[actor] = message;
            Post(new Terminated(actor, notification.ExistenceConfirmed, addressTerminated: false), actor);
        }

        HandleChildTerminated(actor);
    }

    private void ReceiveTerminated(Terminated terminated)
    {
        // Not one of ours: unwatched since, or forwarded by somebody.
        if (_terminatedQueued is not null && _terminatedQueued.Remove(terminated.ActorRef, out object? message))
        {
            ReceiveMessage(message ?? terminated);
        }
    }

    private void TellWatchers()
    {
        if (_watchedBy is null)
        {
            return;
        }

        foreach (IInternalActorRef watcher in _watchedBy)
        {
            // The parent is told anyway.
            if (!watcher.Equals(_parent))
            {
                watcher.SendSystemMessage(new DeathWatchNotification(_self, existenceConfirmed: true));
            }
        }

        _watchedBy = null;
    }

    private void UnwatchAll()
    {
        _terminatedQueued = null;
        if (_watching is null)
        {
            return;
        }

        foreach (IActorRef subject in _watching.Keys)
        {
            subject.AsInternal().SendSystemMessage(new Unwatch(_self));
        }

        _watching = null;
    }
}
