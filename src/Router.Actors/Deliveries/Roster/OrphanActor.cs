using Akka.Actor;
using Router.Actors.Deliveries.People;
using Router.Actors.Deliveries.Reading;
using Router.Actors.Journaling;
using Router.Actors.Notices;
using Router.Actors.Status;
using Router.Journal;
using Router.Journal.Progress;
using Router.Journal.Records;

namespace Router.Actors.Deliveries.Roster;

/// <summary>
/// One thing that a person does to a sink that the configuration no longer has: its dead letters are discarded, or it is forgotten. It lives
/// as long as that takes.
/// </summary>
internal sealed class OrphanActor : ReceiveActor
{
    private readonly string _sink;
    private readonly IActorRef _asker;
    private readonly IActorRef _journal;
    private readonly IJournalReader _reader;

    /// <summary>Made by <see cref="Props"/>.</summary>
    public OrphanActor(string sink, IActorRef asker, IActorRef journal, IJournalReader reader)
    {
        _sink = sink;
        _asker = asker;
        _journal = journal;
        _reader = reader;
        Receive<DiscardDeadLetters>(message => _ = DeadLetterSearch.FindAsync(_reader, _sink, message.DeliveryIds).PipeTo(Self));
        Receive<DeadLettersRead>(Discard);
        Receive<SkipSink>(skip => _ = ReadStandingAsync(_reader, _sink).PipeTo(Self));
        Receive<Found>(message => Forget(message.Standing));
        Receive<Akka.Actor.Status.Failure>(failure =>
        {
            _asker.Tell(failure);
            Context.Stop(Self);
        });
    }

    /// <summary>How to make one. It is told the <see cref="DiscardDeadLetters"/> or <see cref="SkipSink"/> then.</summary>
    /// <param name="sink">The sink's name.</param>
    /// <param name="asker">Who hears the answer.</param>
    /// <param name="journal">The JournalActor.</param>
    /// <param name="reader">The journal.</param>
    public static Props Props(string sink, IActorRef asker, IActorRef journal, IJournalReader reader) =>
        Akka.Actor.Props.Create(() => new OrphanActor(sink, asker, journal, reader));

    private static async Task<Found> ReadStandingAsync(IJournalReader reader, string sink) =>
        new(await reader.ReadStandingAsync(sink, CancellationToken.None));

    private void Discard(DeadLettersRead found)
    {
        var answer = new DeadLettersHandled(found.Rows.Count, found.Unknown);
        if (found.Rows.Count == 0)
        {
            Answer(answer);
            return;
        }

        DateTimeOffset now = Context.System.Scheduler.Now;
        var progress = new SinkProgress
        {
            Sink = _sink,
            Cursor = 0,
            DoneRows = [.. found.Rows.Select(row => row.DeliveryId)],
            Attempts = [.. found.Rows.Select(row => Intervention.On(row, AttemptResult.Discarded, now))],
        };
        Keep(Intervention.Of(_sink, Intervention.Discard, found.Rows, now));
        _journal.Tell(new SaveProgress(progress, AtOnce: true));
        Become(() => Receive<ProgressSaved>(_ => Answer(answer)));
    }

    private void Forget(SinkStanding? standing)
    {
        if (standing is null)
        {
            Answer(new SinkSkipped(IsKnown: false, Count: 0));
            return;
        }

        long count = standing.Waiting + standing.Dead + standing.Rows.LongCount(row => row.State != DeliveryRowState.Dead);
        Keep(Intervention.Of(_sink, Intervention.Forget, default(SequenceRange), count, Context.System.Scheduler.Now));
        _journal.Tell(new ForgetSink(_sink));
        Become(() => Receive<SinkForgotten>(_ =>
        {
            Context.System.EventStream.Publish(new SinkGone(_sink));
            Context.System.EventStream.Publish(new Notice(NoticeMessages.SinkForgotten, _sink, count));
            Answer(new SinkSkipped(IsKnown: true, count));
        }));
    }

    private void Keep(InterventionRecord record) => _journal.Tell(new AppendRecords([record], ActorRefs.Nobody, Bytes: 0));

    private void Answer(object answer)
    {
        _asker.Tell(answer);
        Context.Stop(Self);
    }

    private sealed record Found(SinkStanding? Standing);
}
