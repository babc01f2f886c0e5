using Router.Actors.Deliveries.Outages;
using Router.Actors.Deliveries.Windows;
using Router.Actors.Notices;
using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;

namespace Router.Actors.Deliveries.Calls;

/// <summary>
/// What the end of a call says: of its deliveries, of their keys, and of the sink, which is down when all that is tried fails. It knows no
/// clock.
/// </summary>
internal sealed class CallJudge(
    DeliveryWindow window,
    DeliveryEnds ends,
    RunningCalls calls,
    OutageStory outage,
    RetryDelay delay,
    SinkCounters counters,
    Action<object> publish)
{
    private readonly OutageDetector _detector = new();
    private readonly List<KeyOutcome> _outcomes = [];
    private readonly List<KeyChain> _failed = [];

    /// <summary>Whether the sink is down.</summary>
    public bool IsDown => _detector.IsDown;

    /// <summary>The key that failed, while it is not known whether others do.</summary>
    public string? Suspect => _detector.Suspect;

    /// <summary>A call has ended.</summary>
    /// <param name="call">The call.</param>
    /// <param name="outcomes">What came of each delivery that it sent.</param>
    /// <param name="isHung">Whether it never ended, and was given up.</param>
    /// <param name="moment">The time and the settings.</param>
    public void Conclude(SinkCall call, IReadOnlyList<DeliveryOutcome> outcomes, bool isHung, in Moment moment)
    {
        bool wasDown = _detector.IsDown;
        _outcomes.Clear();
        _failed.Clear();
        bool hasFailed = Apply(call, outcomes, wasDown, moment);
        window.EndCall(call.Taken);
        foreach (KeyChain chain in _failed)
        {
            window.Doubt(chain);
            if (chain.IsFailing && !wasDown)
            {
                Fail(chain, moment);
            }
        }

        if (isHung)
        {
            _detector.Fall();
        }
        else if (_outcomes.Count > 0 && (hasFailed || wasDown || _detector.Suspect is not null))
        {
            foreach (string key in _detector.Ended(_outcomes))
            {
                if (window.Find(key) is { IsDoubtful: true, IsFailing: false, LastInFlight: null, First.FirstTried: not null } chain)
                {
                    Fail(chain, moment);
                }
            }
        }

        if (!_detector.IsDown)
        {
            if (wasDown)
            {
                ComeBack(moment);
            }
        }
        else if ((isHung || _outcomes.Count > 0) && outage.IsNews(call.Number))
        {
            GoDown(moment);
        }
    }

    /// <summary>There is no other key to try beside the suspect: the sink is taken to be down.</summary>
    public void GiveUpProbing(in Moment moment)
    {
        _detector.GiveUpProbing();
        GoDown(moment);
    }

    /// <summary>What failed is given up, so nobody is a suspect any more.</summary>
    public void Acquit() => _detector.Acquit();

    /// <summary>Settles, buries or keeps each delivery.</summary>
    /// <returns>Whether one failed.</returns>
    private bool Apply(SinkCall call, IReadOnlyList<DeliveryOutcome> outcomes, bool wasDown, in Moment moment)
    {
        bool hasFailed = false;
        for (int i = 0; i < call.Sent.Count; i++)
        {
            PendingDelivery delivery = call.Sent[i];
            DeliveryOutcome outcome = outcomes[i];
            bool isAnswered = outcome.Result != DeliveryResult.Retry;
            var verdict = Verdict.Of(outcome, delivery.FirstTried, moment);
            ends.Attempted(delivery, verdict, moment);
            if (!isAnswered)
            {
                hasFailed = true;
                outage.Failed(outcome.Reason, outcome.NotBefore);
                delivery.NotBefore = outcome.NotBefore;
            }

            if (!delivery.IsDone && !_failed.Contains(delivery.Chain))
            {
                _failed.Add(delivery.Chain);
            }

            // Another failure of a key that is known to fail says nothing of the sink, unless it was the attempt at an end of the outage;
            // nor does one of what nobody waits for, nor what the sink was not asked about.
            if (!outcome.IsNothingToDo && (isAnswered || wasDown || !(delivery.Chain.IsFailing || delivery.IsSkipped)))
            {
                _outcomes.Add(new KeyOutcome(delivery.Chain.Key, isAnswered));
            }
        }

        return hasFailed;
    }

    private void Fail(KeyChain chain, in Moment moment)
    {
        PendingDelivery first = chain.First!;
        bool isNews = !chain.IsFailing;
        DateTimeOffset retryAt = moment.Now + delay.After(first.Attempts + 1);
        retryAt = first.NotBefore > retryAt ? first.NotBefore.Value : retryAt;
        window.Fail(chain, moment.Now, retryAt);
        if (isNews)
        {
            Tell(moment, NoticeMessages.KeyHeld, first.Row!.DeliveryId, first.Reason, moment.Clock(retryAt));
        }
    }

    private void GoDown(in Moment moment)
    {
        if (outage.GoOn(moment.Now, calls.Last))
        {
            Tell(moment, NoticeMessages.SinkDown, outage.Reason, counters.Waiting(window), moment.Clock(outage.NextTry!.Value));
        }
    }

    private void ComeBack(in Moment moment)
    {
        TimeSpan length = outage.End(moment.Now);
        Tell(moment, NoticeMessages.SinkBack, PeopleTime.Length(length), counters.Waiting(window));
    }

    private void Tell(in Moment moment, Message message, params IReadOnlyList<object> arguments) =>
        publish(new Notice(message, moment.Settings.Name, arguments));
}
