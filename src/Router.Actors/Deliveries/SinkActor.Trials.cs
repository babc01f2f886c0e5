using Router.Actors.Deliveries.Calls;
using Router.Actors.Deliveries.Trials;
using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;

namespace Router.Actors.Deliveries;

/// <summary>What people have a sink try: each has the sink for itself, and takes no longer than a call may.</summary>
public sealed partial class SinkActor
{
    private readonly TrialQueue _trials = new();

    private void ForTrials()
    {
        Then<TrySink>(message => _trials.Add(message.Trial, Sender));
        Then<TrialEnded>(message =>
        {
            _trials.End(message);
            _progress.TakeState();
        });
    }

    private void TendTrials(in Moment moment)
    {
        if (_trials.Deadline <= moment.Now)
        {
            // Like a call that hangs: nobody knows what the instance still does.
            _trials.GiveUp(Wrong(SinkTexts.NoAnswer(_settings.Timeout)));
            _life.GiveUp();
        }

        if (!_trials.HoldsCalls || _desk.Running > 0 || IsEnding)
        {
            return;
        }

        if (!_life.HasInstance)
        {
            _trials.Refuse(_troubles.BuildError is { } reason ? Wrong(new Bilingual(reason, reason)) : Wrong(SinkTexts.NotBuilt));
        }
        else if (_trials.Start(moment.Now + _settings.Timeout) is var (trial, number, cancellation))
        {
            _life.Try(trial, number, _settings.Language, cancellation);
        }
    }

    private SinkTried Wrong(Bilingual reason) => new() { Found = SinkCheck.Wrong(reason.In(_settings.Language)) };
}
