using Router.Actors.Deliveries.Outages;
using Router.Actors.Deliveries.Windows;
using Router.Actors.Journaling;
using Router.Actors.Notices;
using Router.Sinks.Abstractions;

namespace Router.Actors.Deliveries.Calls;

/// <summary>
/// Decides which call of the sink is next, and hears of the ends of calls. While the sink works these are batches in turn; while a key is
/// a suspect, or the sink is down, one attempt and nothing beside it. It knows no clock and starts nothing.
/// </summary>
internal sealed class CallDesk
{
    private readonly DeliveryWindow _window;
    private readonly Action<object> _publish;
    private readonly RunningCalls _calls = new();
    private readonly BatchChoice _batches = new();
    private readonly OutageStory _outage;
    private readonly DeliveryEnds _ends;
    private readonly CallJudge _judge;

    /// <summary>A desk without calls.</summary>
    /// <param name="window">What the sink has in hand.</param>
    /// <param name="changes">Where attempts are written down.</param>
    /// <param name="counters">Where they are counted.</param>
    /// <param name="delay">The waits between attempts.</param>
    /// <param name="publish">Takes notices, and <see cref="DeliveriesEnded"/>.</param>
    public CallDesk(DeliveryWindow window, PendingProgress changes, SinkCounters counters, RetryDelay delay, Action<object> publish)
    {
        _window = window;
        _publish = publish;
        _outage = new OutageStory(new Breaker(delay));
        _ends = new DeliveryEnds(window, changes, counters, publish);
        _judge = new CallJudge(window, _ends, _calls, _outage, delay, counters, publish);
    }

    /// <summary>Whether the sink is down.</summary>
    public bool IsDown => _judge.IsDown;

    /// <summary>How many calls run.</summary>
    public int Running => _calls.Count;

    /// <summary>When the sink, or the first failing delivery, is tried again.</summary>
    public DateTimeOffset? NextTry => IsDown ? _outage.NextTry : _window.Turns.NextRetry;

    /// <summary>When the first call takes too long; <see langword="null"/> when none runs that could.</summary>
    public DateTimeOffset? FirstDeadline => _calls.FirstDeadline;

    /// <summary>Looks when something else is due.</summary>
    public void LookAt(ref Soonest soonest)
    {
        soonest.Look(_outage.NextTry);
        soonest.Look(_window.Turns.NextRetry);
        soonest.Look(_batches.LingersUntil);
        soonest.Look(_ends.TellAt);
    }

    /// <summary>Does what is due, calls excepted.</summary>
    public void Wake(in Moment moment)
    {
        _window.Turns.Wake(moment.Now);
        if (_ends.TellAt <= moment.Now)
        {
            _ends.Tell(moment);
        }
    }

    /// <summary>The next call, which runs from now on; <see langword="null"/> when none may.</summary>
    public SinkCall? Next(in Moment moment)
    {
        if (IsDown)
        {
            return _calls.Count == 0 && _outage.MayTry(moment.Now) ? Probe(suspect: null, moment) : null;
        }

        if (_judge.Suspect is null)
        {
            return NextBatch(moment);
        }

        if (_calls.Count > 0)
        {
            return null;
        }

        SinkCall? probe = Probe(_judge.Suspect, moment);
        if (probe is null)
        {
            _judge.GiveUpProbing(moment);
        }

        return probe;
    }

    /// <summary>A call has ended.</summary>
    public void End(CallEnded message, in Moment moment)
    {
        if (_calls.End(message.Number) is not { } call)
        {
            return;
        }

        int count = call.Sent.Count;
        IReadOnlyList<DeliveryOutcome> outcomes = Outcomes.Masked(message.Cause switch
        {
            null => Outcomes.Of(message.Answered, count, moment.Settings.Language),
            _ when call.IsCancelled => Outcomes.All(NoAnswer(moment), count),
            { } cause => Outcomes.Of(cause, count),
        }, moment.Settings.Mask);
        Conclude(call, outcomes, isHung: false, moment);
        call.Cancellation.Dispose();
    }

    /// <summary>Cancels calls that take too long, and gives up all of them when one hangs.</summary>
    /// <returns>Whether one does: the sink's instance has to be given up too.</returns>
    public bool Watch(in Moment moment)
    {
        if (!_calls.Watch(moment.Now))
        {
            return false;
        }

        _publish(new Notice(NoticeMessages.SinkHung, moment.Settings.Name, moment.Settings.Timeout.TotalSeconds));
        foreach (SinkCall call in _calls.GiveUp())
        {
            Conclude(call, Outcomes.All(NoAnswer(moment), call.Sent.Count), isHung: true, moment);
        }

        return true;
    }

    /// <summary>Ends all waiting for a next attempt.</summary>
    public void TryNow(DateTimeOffset now)
    {
        _outage.TryNow(now);
        _window.Turns.Wake(DateTimeOffset.MaxValue);
    }

    /// <summary>What waited was given up, so nobody is a suspect any more.</summary>
    public void Acquit() => _judge.Acquit();

    /// <summary>The sink's actor ends: calls are cancelled, and what was not told is told.</summary>
    public void Close(in Moment moment)
    {
        _calls.GiveUp();
        _ends.Tell(moment);
    }

    private static DeliveryOutcome NoAnswer(in Moment moment) =>
        DeliveryOutcome.Retry(SinkTexts.NoAnswer(moment.Settings.Timeout).In(moment.Settings.Language));

    private SinkCall? NextBatch(in Moment moment)
    {
        while (_calls.Count < moment.Settings.Parallel && _batches.Take(_window, moment) is { Count: > 0 } batch)
        {
            if (Start(batch, moment) is { } call)
            {
                return call;
            }
        }

        return null;
    }

    private SinkCall? Probe(string? suspect, in Moment moment)
    {
        while (_window.FindProbe(suspect, withFailing: suspect is null) is { } chain)
        {
            if (Start([_window.TakeOne(chain)], moment) is { } call)
            {
                return call;
            }
        }

        return null;
    }

    /// <summary>Makes a batch ready.</summary>
    /// <returns>The call; <see langword="null"/> when nothing of it was worth one.</returns>
    private SinkCall? Start(IReadOnlyList<PendingDelivery> batch, in Moment moment)
    {
        SinkCall call = _calls.Make(batch);
        foreach (PendingDelivery delivery in batch)
        {
            MadeDelivery made = DeliveryMaker.Make(delivery, moment);
            if (made.Ready is { } ready)
            {
                delivery.FirstTried ??= moment.Now;
                call.Sent.Add(delivery);
                call.Deliveries.Add(ready);
            }
            else
            {
                _ends.NotSent(delivery, made, moment);
            }
        }

        if (call.Sent.Count == 0)
        {
            call.Cancellation.Dispose();
            _window.EndCall(batch);
            return null;
        }

        _calls.Start(call, moment.Settings.IsDryRun ? null : moment.Now + moment.Settings.Timeout);
        return call;
    }

    private void Conclude(SinkCall call, IReadOnlyList<DeliveryOutcome> outcomes, bool isHung, in Moment moment)
    {
        _judge.Conclude(call, outcomes, isHung, moment);
        var ended = new EndedDelivery[call.Deliveries.Count];
        for (int i = 0; i < ended.Length; i++)
        {
            ended[i] = new EndedDelivery(call.Deliveries[i], outcomes[i]);
        }

        _publish(new DeliveriesEnded(moment.Settings.Name, ended, moment.Settings.IsDryRun));
    }
}
