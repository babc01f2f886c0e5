namespace Akka.Actor;

internal sealed partial class ActorCell
{
    private TimerScheduler? _timers;
    private ActorStash? _stash;

    /// <summary>The timers of the present incarnation; made at the constructor's first look.</summary>
    public TimerScheduler GetTimers() => _timers ??= new TimerScheduler(this);

    /// <summary>The stash of the present incarnation; one that is bounded holds what its props say.</summary>
    public ActorStash GetStash(bool isBounded) => _stash ??= new ActorStash(this, isBounded ? Props.StashCapacity : -1);

    private void EndFeatures()
    {
        _timers?.CancelAll();
        _timers = null;
        _stash?.UnstashAll();
        _stash = null;
    }
}
