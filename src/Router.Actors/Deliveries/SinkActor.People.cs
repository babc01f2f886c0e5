using Akka.Actor;
using Router.Actors.Deliveries.People;
using Router.Actors.Deliveries.Reading;
using Router.Actors.Journaling;
using Router.Actors.Notices;
using Router.Journal.Records;
using Router.Routing.Diagnostics;

namespace Router.Actors.Deliveries;

/// <summary>What people tell a sink to do. The SinksActor has answered those that are not answered here.</summary>
public sealed partial class SinkActor
{
    private readonly Queue<DeadLetterJob> _jobs = new();

    private void ForPeople()
    {
        Then<PauseSink>(_ => TellIf(_pause.Pause(), NoticeMessages.SinkPaused));
        Then<ResumeSink>(_ => Resume());
        Then<DrainSink>(_ =>
        {
            _pause.Drain(Math.Max(_ahead.JournalEnd, _window!.Through));
            TellIf(isNews: true, NoticeMessages.SinkDraining);
        });
        Then<SkipSink>(skip =>
        {
            InterventionRecord record = _interventions.Skip(Moment.Now);
            Keep(record);
            TellSkipped(record);
            IActorRef asker = Sender;
            _ = _progress.SendNow().PipeTo(asker, success: () => new SinkSkipped(IsKnown: true, record.Count));
        });
        Receive<RequeueDeadLetters>(message => Enqueue(new DeadLetterJob(message.DeliveryIds, IsRequeue: true, Sender)));
        Receive<DiscardDeadLetters>(message => Enqueue(new DeadLetterJob(message.DeliveryIds, IsRequeue: false, Sender)));
        Then<DeadLettersRead>(Handle);
    }

    private void Resume()
    {
        TellIf(_pause.Resume(), NoticeMessages.SinkResumed);
        _desk.TryNow(Moment.Now);
        _troubles.TryNow();
    }

    /// <summary>One job at a time: the next one looks at the journal when it has what the last one did.</summary>
    private void Enqueue(DeadLetterJob job)
    {
        _jobs.Enqueue(job);
        if (_jobs.Count == 1)
        {
            Read(new ReadRequest.DeadLetters(job.DeliveryIds, _progress.SendNow()));
        }
    }

    private void Handle(DeadLettersRead found)
    {
        DeadLetterJob job = _jobs.Dequeue();
        InterventionRecord? record = job.IsRequeue
            ? _interventions.Requeue(found.Rows, Moment.Now)
            : _interventions.Discard(found.Rows, Moment.Now);
        if (record is not null)
        {
            Keep(record);
        }

        var answer = new DeadLettersHandled((int)(record?.Count ?? 0), found.Unknown);
        _ = _progress.SendNow().PipeTo(job.Asker, success: () => answer);
        if (_jobs.TryPeek(out DeadLetterJob? next))
        {
            Read(new ReadRequest.DeadLetters(next.DeliveryIds, _progress.SendNow()));
        }
    }

    private void Keep(InterventionRecord record) => _journal.Tell(new AppendRecords([record], ActorRefs.Nobody, Bytes: 0));

    /// <summary>Where nothing waited, there is nothing to tell.</summary>
    private void TellSkipped(InterventionRecord record)
    {
        if (record.Count > 0)
        {
            Context.System.EventStream.Publish(
                new Notice(NoticeMessages.SinkSkipped, _settings.Name, record.Count, record.Range.From, record.Range.Through));
        }
    }

    private void TellIf(bool isNews, Message message)
    {
        if (isNews)
        {
            Context.System.EventStream.Publish(new Notice(message, _settings.Name, _counters.Waiting(_window)));
        }
    }
}
