namespace Akka.Actor;

internal sealed partial class ActorCell
{
    private TimerScheduler? _timers;
    private ActorStash? _stash;

    /// <summary>The timers of the present incarnation; made at the constructor's first look.</summary>
    public TimerScheduler GetTimers() => _timers ??= new TimerScheduler(this);

    public ActorStash GetStash() => _stash ??= new ActorStash(this);

    private void EndFeatures()
    {
        _timers?.CancelAll();
        _timers = null;
        _stash?.UnstashAll();
        _stash = null;
    }
}
