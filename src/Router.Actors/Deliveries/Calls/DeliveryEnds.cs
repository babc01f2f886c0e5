using Router.Actors.Deliveries.Windows;
using Router.Actors.Journaling;
using Router.Actors.Notices;
using Router.Actors.OwnEvents;
using Router.Journal.Progress;

namespace Router.Actors.Deliveries.Calls;

/// <summary>
/// What becomes of deliveries: takes them out of the window, writes down each attempt, counts, and tells of dead letters. It knows no clock.
/// </summary>
/// <param name="window">What the sink has in hand.</param>
/// <param name="changes">Where attempts are written down.</param>
/// <param name="counters">Where they are counted.</param>
/// <param name="publish">Takes notices, and each dead letter.</param>
internal sealed class DeliveryEnds(DeliveryWindow window, PendingProgress changes, SinkCounters counters, Action<object> publish)
{
    private readonly DeadLetterReport _report = new();

    /// <summary>When dead letters have to be told that were only counted; <see langword="null"/> when there are none.</summary>
    public DateTimeOffset? TellAt => _report.Untold > 0 ? _report.Due : null;

    /// <summary>An attempt has ended; one that failed leaves its delivery where it is, unless that was given up meanwhile.</summary>
    public void Attempted(PendingDelivery delivery, in Verdict verdict, in Moment moment)
    {
        Write(delivery, ++delivery.Tries, verdict.Result, verdict.Reason, moment.Now);
        if (verdict.Result == AttemptResult.Delivered)
        {
            counters.Delivered++;
            window.Settle(delivery);
            return;
        }

        counters.Fault(verdict.Reason, moment.Now);
        if (verdict.Result != AttemptResult.Failed)
        {
            Bury(delivery, verdict.Reason, moment);
        }
        else if (delivery.IsSkipped)
        {
            window.Settle(delivery);
        }
        else
        {
            delivery.Reason = verdict.Reason;
        }
    }

    /// <summary>A delivery is not worth an attempt: it is a dead letter. What is too old is parked without waking anyone.</summary>
    public void NotSent(PendingDelivery delivery, in MadeDelivery made, in Moment moment)
    {
        Write(delivery, number: 0, made.Problem, made.Reason, moment.Now);
        if (made.Problem == AttemptResult.Expired)
        {
            counters.Dead++;
            window.Bury(delivery, made.Reason, moment.Now);
        }
        else
        {
            Bury(delivery, made.Reason, moment);
        }
    }

    /// <summary>Tells how many dead letters were not told one by one.</summary>
    public void Tell(in Moment moment)
    {
        if (_report.Untold > 0)
        {
            publish(new Notice(NoticeMessages.DeadLetters, moment.Settings.Name, _report.Untold, _report.LastReason));
            _report.Told(moment.Now);
        }
    }

    private void Bury(PendingDelivery delivery, string reason, in Moment moment)
    {
        counters.Dead++;
        string sink = moment.Settings.Name;
        string id = delivery.IdOf(sink);
        string route = delivery.Record!.Destinations[delivery.Destination].Route;
        publish(new DeadLetterMade(sink, id, route, reason, delivery.Record.Packet.Object));
        if (_report.Add(reason, moment.Now))
        {
            publish(new Notice(NoticeMessages.DeadLetter, sink, id, route, reason));
        }

        window.Bury(delivery, reason, moment.Now);
    }

    private void Write(PendingDelivery delivery, int number, AttemptResult result, string reason, DateTimeOffset now) =>
        changes.Add(new DeliveryAttempt(delivery.Sequence, delivery.Destination, now, number, result, reason));
}
