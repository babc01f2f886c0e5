using Akka.Actor;
using Router.Actors.Deliveries.Outages;
using Router.Actors.Deliveries.Windows;
using Router.Actors.Notices;
using Router.Journal;
using Router.Routing.Diagnostics;
using Router.Sinks.Abstractions;

namespace Router.Actors.Deliveries;

/// <summary>Calls of the sink: what goes out, what came of it, and what that says of the sink.</summary>
public sealed partial class SinkActor
{
    private static readonly TimeSpan HungAfter = TimeSpan.FromSeconds(5);

    private readonly Dictionary<int, SinkCall> _calls = [];
    private readonly List<PendingDelivery> _batch = [];
    private readonly List<KeyOutcome> _outcomes = [];
    private readonly List<KeyChain> _failed = [];
    private readonly DeadLetterReport _deadLetters = new();
    private int _lastCall;
    private bool _isBatchDue;
    private string _outage = "";
    private DateTimeOffset? _outageNotBefore;
    private DateTimeOffset? _downSince;
    private string? _toldOutage;
    private int _lastCallBefore;
    private DateTimeOffset _retryTimer;

    private void HandOut()
    {
        if (IsHeldUp || (_instance is null && !_settings.IsDryRun))
        {
            return;
        }

        if (_detector.IsDown)
        {
            // Half open: one attempt, and nothing beside it.
            if (_calls.Count == 0 && _breaker.MayTry(Now))
            {
                TryProbe(suspect: null);
            }

            return;
        }

        while (_detector.Suspect is null && _calls.Count < _settings.Parallel && TryTakeBatch())
        {
            Start();
        }

        if (_detector.Suspect is { } suspect && _calls.Count == 0 && !TryProbe(suspect))
        {
            _detector.GiveUpProbing();
            GoDown();
        }
    }

    private bool TryProbe(string? suspect)
    {
        while (_window!.FindProbe(suspect, withFailing: suspect is null) is { } chain)
        {
            _batch.Clear();
            _window.TakeOne(chain, _batch);
            if (Start())
            {
                return true;
            }
        }

        return false;
    }

    private bool TryTakeBatch()
    {
        if (_settings.BatchLinger > TimeSpan.Zero && _window!.Idle > 0 && _window.Idle < _settings.BatchMax && !_isBatchDue)
        {
            if (!Timers.IsTimerActive(Tick.Linger))
            {
                Timers.StartSingleTimer(Tick.Linger, Tick.Linger, _settings.BatchLinger);
            }

            return false;
        }

        _isBatchDue = false;
        Timers.Cancel(Tick.Linger);
        _batch.Clear();
        _window!.Take(_batch, _settings.BatchMax);
        return _batch.Count > 0;
    }

    /// <summary>Makes the batch ready and calls the sink with it.</summary>
    /// <returns>Whether something was worth a call.</returns>
    private bool Start()
    {
        DateTimeOffset now = Now;
        var call = new SinkCall(++_lastCall, [.. _batch]);
        foreach (PendingDelivery delivery in call.Taken)
        {
            Prepare(call, delivery, now);
        }

        if (call.Sent.Count == 0)
        {
            call.Cancellation.Dispose();
            _window!.EndCall(call.Taken);
            return false;
        }

        call.Deadline = now + _settings.Timeout;
        _calls.Add(call.Number, call);
        if (_settings.IsDryRun)
        {
            Self.Tell(new CallEnded(call.Number, Outcomes.All(DeliveryOutcome.Delivered, call.Sent.Count), Cause: null));
            return true;
        }

        _ = CallAsync(_instance!, call.Number, call.Deliveries, call.Cancellation.Token).PipeTo(Self);
        ArmWatch();
        return true;
    }

    private void Prepare(SinkCall call, PendingDelivery delivery, DateTimeOffset now)
    {
        ComposedDelivery composed = Compose(delivery);
        if (composed.Delivery is not { } ready)
        {
            Bury(delivery, composed.Problem ?? Say(SinkTexts.CannotBeMade), isTold: true);
        }
        else if (now - delivery.ReadAt > composed.ValidFor)
        {
            // Parked without waking anyone: that is what valid-for is for.
            Bury(delivery, Say(SinkTexts.Expired), isTold: false);
        }
        else
        {
            delivery.FirstTried ??= now;
            call.Sent.Add(delivery);
            call.Deliveries.Add(delivery.Row is { } row && row.DeliveryId != ready.Id ? ready with { Id = row.DeliveryId } : ready);
        }
    }

    private ComposedDelivery Compose(PendingDelivery delivery)
    {
        try
        {
            return _settings.Composer.Compose(
                new SinkEntry(delivery.Sequence, delivery.Record!), delivery.Destination, delivery.Attempts + 1);
        }
        catch (Exception cause)
        {
            // A composer must not throw. If one does, this delivery is lost for now, not the sink.
            return new ComposedDelivery(Delivery: null, Problem: Outcomes.FirstLine(cause));
        }
    }

    private static async Task<object> CallAsync(
        SinkInstance instance, int number, IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken)
    {
        try
        {
            return new CallEnded(number, await instance.DeliverAsync(deliveries, cancellationToken), Cause: null);
        }
        catch (Exception cause)
        {
            return new CallEnded(number, Answered: null, cause);
        }
    }

    private void OnCallEnded(CallEnded message)
    {
        if (_calls.Remove(message.Number, out SinkCall? call))
        {
            int count = call.Sent.Count;
            Conclude(call, message switch
            {
                { Cause: null } => Outcomes.Of(message.Answered, count, _settings.Language),
                _ when call.IsCancelled => Outcomes.All(DeliveryOutcome.Retry(Say(SinkTexts.NoAnswer(_settings.Timeout))), count),
                { Cause: { } cause } => Outcomes.Of(cause, count),
            });
            call.Cancellation.Dispose();
            Pump();
        }
    }

    private void Conclude(SinkCall call, IReadOnlyList<DeliveryOutcome> outcomes, bool isHung = false)
    {
        bool wasDown = _detector.IsDown;
        _outcomes.Clear();
        _failed.Clear();
        bool hasFailed = Apply(call, outcomes, wasDown);
        _window!.EndCall(call.Taken);
        Publish(call, outcomes);
        if (_state?.TakeChanged() is { } state)
        {
            _changes.SetState(state);
        }

        foreach (KeyChain chain in _failed)
        {
            _window.Doubt(chain);
            if (chain.IsFailing && !wasDown)
            {
                Fail(chain);
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
                if (_window.Find(key) is { IsDoubtful: true, IsFailing: false, LastInFlight: null, First.FirstTried: not null } chain)
                {
                    Fail(chain);
                }
            }
        }

        if (_detector.IsDown)
        {
            // What went out before the outage was known says nothing new.
            if (!wasDown || call.Number > _lastCallBefore)
            {
                GoDown();
            }
        }
        else if (wasDown)
        {
            ComeBack();
        }
    }

    /// <summary>Settles, buries or keeps each delivery.</summary>
    /// <returns>Whether one is kept.</returns>
    private bool Apply(SinkCall call, IReadOnlyList<DeliveryOutcome> outcomes, bool wasDown)
    {
        DateTimeOffset now = Now;
        bool hasFailed = false;
        for (int i = 0; i < call.Sent.Count; i++)
        {
            PendingDelivery delivery = call.Sent[i];
            DeliveryOutcome outcome = outcomes[i];
            bool isAnswered = outcome.Result != DeliveryResult.Retry;
            if (outcome.Result == DeliveryResult.Delivered)
            {
                _delivered++;
                _window!.Settle(delivery);
            }
            else if (outcome.Result == DeliveryResult.Rejected)
            {
                Fault(outcome.Reason);
                Bury(delivery, outcome.Reason, isTold: true);
            }
            else
            {
                hasFailed = true;
                Keep(delivery, outcome, now);
            }

            // Another failure of a key that is known to fail says nothing of the sink, unless it was the attempt at an end of the outage.
            if (isAnswered || !delivery.Chain.IsFailing || wasDown)
            {
                _outcomes.Add(new KeyOutcome(delivery.Chain.Key, isAnswered));
            }
        }

        return hasFailed;
    }

    private void Keep(PendingDelivery delivery, DeliveryOutcome outcome, DateTimeOffset now)
    {
        Fault(outcome.Reason);
        _outage = outcome.Reason;
        _outageNotBefore = outcome.NotBefore;
        delivery.Reason = outcome.Reason;
        delivery.NotBefore = outcome.NotBefore;
        if (now - delivery.FirstTried >= _settings.GiveUpAfter)
        {
            Bury(delivery, Say(SinkTexts.GivenUp(_settings.GiveUpAfter, outcome.Reason)), isTold: true);
        }
        else if (!_failed.Contains(delivery.Chain))
        {
            _failed.Add(delivery.Chain);
        }
    }

    private void Bury(PendingDelivery delivery, string reason, bool isTold)
    {
        string id = delivery.Row?.DeliveryId ?? IdOf(delivery);
        _dead++;
        _window!.Bury(delivery, id, reason, Now);
        if (!isTold)
        {
            return;
        }

        DateTimeOffset now = Now;
        if (_deadLetters.Add(reason, now))
        {
            string route = delivery.Record!.Destinations[delivery.Destination].Route;
            Tell(NoticeMessages.DeadLetter, id, route, reason);
        }
        else if (!Timers.IsTimerActive(Tick.DeadLetters))
        {
            TimeSpan rest = _deadLetters.Due - now;
            Timers.StartSingleTimer(Tick.DeadLetters, Tick.DeadLetters, rest > TimeSpan.Zero ? rest : TimeSpan.Zero);
        }
    }

    /// <summary>Tells how many dead letters were not told one by one.</summary>
    private void TellDeadLetters()
    {
        if (_deadLetters.Untold > 0)
        {
            Tell(NoticeMessages.DeadLetters, _deadLetters.Untold, _deadLetters.LastReason);
            _deadLetters.Told(Now);
        }
    }

    private void Fail(KeyChain chain)
    {
        PendingDelivery first = chain.First!;
        bool isNews = !chain.IsFailing;
        DateTimeOffset now = Now;
        DateTimeOffset retryAt = now + _delay.After(first.Attempts + 1);
        retryAt = first.NotBefore > retryAt ? first.NotBefore.Value : retryAt;
        _window!.Fail(chain, IdOf, now, retryAt);
        if (isNews)
        {
            Tell(NoticeMessages.KeyHeld, first.Row!.DeliveryId, first.Reason, PeopleTime.Clock(retryAt, _settings.TimeZone));
        }
    }

    private string IdOf(PendingDelivery delivery) =>
        DeliveryId.Of(delivery.Record!.Id, _settings.Name, delivery.Record.Destinations[delivery.Destination].Address);

    private void GoDown()
    {
        DateTimeOffset now = Now;
        _lastCallBefore = _lastCall;
        _breaker.Open(now, _outageNotBefore);
        DateTimeOffset until = _breaker.Until!.Value;
        Timers.StartSingleTimer(Tick.Breaker, Tick.Breaker, until - now);
        if (_downSince is null || _toldOutage != _outage)
        {
            Tell(NoticeMessages.SinkDown, _outage, Waiting, PeopleTime.Clock(until, _settings.TimeZone));
        }

        _toldOutage = _outage;
        _downSince ??= now;
    }

    private void ComeBack()
    {
        _breaker.Close();
        Timers.Cancel(Tick.Breaker);
        Tell(NoticeMessages.SinkBack, PeopleTime.Length(Now - _downSince!.Value), Waiting);
        _downSince = null;
    }

    private void ArmRetry()
    {
        if (_window!.NextRetry is not { } at)
        {
            return;
        }

        // One look at the clock: by a second one the retry may have fallen due, and there is no timer into the past.
        DateTimeOffset now = Now;
        if (at <= now)
        {
            Self.Tell(Tick.Retry);
        }
        else if (at != _retryTimer || !Timers.IsTimerActive(Tick.Retry))
        {
            _retryTimer = at;
            Timers.StartSingleTimer(Tick.Retry, Tick.Retry, at - now);
        }
    }

    /// <summary>One timer for all calls: it runs until the first deadline, and is not moved when that call ends.</summary>
    private void ArmWatch()
    {
        if (_calls.Count > 0 && !Timers.IsTimerActive(Tick.Calls))
        {
            DateTimeOffset first = _calls.Values.Min(call => call.Deadline);
            DateTimeOffset now = Now;
            Timers.StartSingleTimer(Tick.Calls, Tick.Calls, first > now ? first - now : TimeSpan.Zero);
        }
    }

    private void OnWatchCalls()
    {
        DateTimeOffset now = Now;
        bool isHung = false;
        foreach (SinkCall call in _calls.Values)
        {
            if (call.Deadline > now || _settings.IsDryRun)
            {
                continue;
            }

            isHung |= call.IsCancelled;
            if (!call.IsCancelled)
            {
                call.IsCancelled = true;
                call.Deadline = now + HungAfter;
                _ = call.Cancellation.CancelAsync();
            }
        }

        if (isHung)
        {
            OnHung();
        }

        ArmWatch();
    }

    /// <summary>A call does not even end when it is cancelled: its instance is given up with all calls that it has.</summary>
    private void OnHung()
    {
        Tell(NoticeMessages.SinkHung, _settings.Timeout.TotalSeconds);
        var outcome = DeliveryOutcome.Retry(Say(SinkTexts.NoAnswer(_settings.Timeout)));
        var calls = _calls.Values.ToArray();
        _calls.Clear();
        foreach (SinkCall call in calls)
        {
            _ = call.Cancellation.CancelAsync();
            Conclude(call, Outcomes.All(outcome, call.Sent.Count), isHung: true);
        }

        _ = _instance?.EndAsync();
        _instance = null;
        if (!IsEnding)
        {
            Build();
        }
    }

    private void Publish(SinkCall call, IReadOnlyList<DeliveryOutcome> outcomes)
    {
        var ended = new EndedDelivery[call.Deliveries.Count];
        for (int i = 0; i < ended.Length; i++)
        {
            ended[i] = new EndedDelivery(call.Deliveries[i], outcomes[i]);
        }

        Context.System.EventStream.Publish(new DeliveriesEnded(_settings.Name, ended, _settings.IsDryRun));
    }

    private string Say(Bilingual text) => text.In(_settings.Language);

    private void Tell(Message message, params IReadOnlyList<object> arguments) =>
        Context.System.EventStream.Publish(new Notice(message, _settings.Name, arguments));

    private sealed record CallEnded(int Number, IReadOnlyList<DeliveryOutcome>? Answered, Exception? Cause);
}
