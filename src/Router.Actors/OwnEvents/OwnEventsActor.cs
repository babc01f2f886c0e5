using System.Globalization;
using Akka.Actor;
using Akka.Event;
using Router.Actors.Deliveries.Calls;
using Router.Actors.Journaling;
using Router.Actors.Notices;
using Router.Actors.Status;
using Router.Actors.Subscriptions;
using Router.Protocol.Packets;
using Router.Routing.Routes;

namespace Router.Actors.OwnEvents;

/// <summary>
/// Router's own events, the child <c>own-events</c> of the router: it hears on the event stream what happens to Router, and puts it into the
/// journal like an event of the app, with where the rules send it. Nothing is journaled while no route names <c>object: Router</c>: all of it
/// is in the log, and a login whose connection comes and goes must not push events out of a journal where nobody asked for that. Once a route
/// does, every own event is journaled, also one that it does not take, so that <c>router trace</c> can say why nobody got it.
/// </summary>
public sealed class OwnEventsActor : ReceiveActor, IWithTimers
{
    /// <summary>The login of what is about Router as a whole.</summary>
    private const string OwnLogin = "router";

    private static readonly TimeSpan DiskInterval = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, DeadLetterReport> _deadLetters = new(StringComparer.Ordinal);
    private readonly OwnEventsOfNotices _ofNotices = new();
    private readonly OwnEventsOfSinks _ofSinks;
    private readonly DiskWatch _disk = new();
    private readonly IActorRef _journal;
    private readonly OwnEventsDependencies _needs;
    private RouteTable? _table;

    /// <summary>Made by <see cref="Props(IActorRef, OwnEventsDependencies)"/>.</summary>
    public OwnEventsActor(IActorRef journal, OwnEventsDependencies dependencies)
    {
        _journal = journal;
        _needs = dependencies;
        _ofSinks = new OwnEventsOfSinks(dependencies.TimeZone);
        Receive<DecideBy>(Use);
        Receive<Notice>(notice => Keep(_ofNotices.Of(notice)));
        Receive<SinkStatus>(status => Keep(_ofSinks.Of(status)));
        Receive<SinkGone>(gone => _ofSinks.Forget(gone.Name));
        Receive<DeadLetterMade>(Bury, made => made.Object != RouterEvents.Object);
        Receive<TimeToCount>(count => TellCount(count.Sink));
        Receive<SecretExpiring>(Expire);
        Receive<TimeToLookAtDisk>(_ => LookAtDisk());
        Receive<DiskLooked>(looked => Judge(looked.Space!.Value), looked => looked.Space is not null);
    }

    /// <inheritdoc/>
    public ITimerScheduler Timers { get; set; } = null!;

    private static DateTimeOffset Now => Context.System.Scheduler.Now;

    /// <summary>How to make it; its name is <c>own-events</c>.</summary>
    public static Props Props(IActorRef journal, OwnEventsDependencies dependencies)
    {
        ArgumentNullException.ThrowIfNull(dependencies);
        return Akka.Actor.Props.Create(() => new OwnEventsActor(journal, dependencies));
    }

    /// <inheritdoc/>
    protected override void PreStart()
    {
        foreach (Type heard in new[] { typeof(Notice), typeof(SinkStatus), typeof(SinkGone), typeof(DeadLetterMade), typeof(SecretExpiring) })
        {
            Context.System.EventStream.Subscribe(Self, heard);
        }
    }

    /// <inheritdoc/>
    protected override void PostStop() => Context.System.EventStream.Unsubscribe(Self);

    private void Use(DecideBy rules)
    {
        bool isFirst = _table is null;
        _table = rules.Table;
        Sender.Tell(new DecidingBy(rules.Table.Revision));
        if (isFirst)
        {
            // Not before: what is told once has to find the rules that may want it.
            Timers.StartPeriodicTimer(nameof(TimeToLookAtDisk), TimeToLookAtDisk.Instance, DiskInterval);
            LookAtDisk();
        }
    }

    private void Keep(OwnEvent? own)
    {
        if (own is null || _table is not { NamesRouter: true } table)
        {
            return;
        }

        DateTimeOffset now = Now;
        AgentEvent packet = OwnPacket.Of(own, now, _needs.Language());
        var decider = new EventDecider(own.Login ?? OwnLogin, _needs.OncePer, Context.GetLogger());
        var stamped = new StampedEvent(Guid.CreateVersion7(now), now, packet, OwnPacket.BytesOf(packet));
        _journal.Tell(new AppendRecords([decider.Decide(table, stamped)], ActorRefs.Nobody, Bytes: 0));
        foreach (NumbersUnreadable met in decider.TakeUnreadableNumbers())
        {
            Context.System.EventStream.Publish(met);
        }
    }

    private void Bury(DeadLetterMade made)
    {
        if (!_deadLetters.TryGetValue(made.Sink, out DeadLetterReport? report))
        {
            report = new DeadLetterReport();
            _deadLetters.Add(made.Sink, report);
        }

        DateTimeOffset now = Now;
        var count = new TimeToCount(made.Sink);
        if (report.Add(made.Reason, now))
        {
            Keep(new OwnEvent(
                RouterEvents.DeadLetter,
                new Notice(NoticeMessages.DeadLetter, made.Sink, made.DeliveryId, made.Route, made.Reason),
                [
                    (RouterFields.Sink, made.Sink), (RouterFields.Reason, made.Reason), (RouterFields.Route, made.Route),
                    (RouterFields.DeliveryId, made.DeliveryId),
                ]));
        }
        else if (!Timers.IsTimerActive(count))
        {
            TimeSpan rest = report.Due - now;
            Timers.StartSingleTimer(count, count, rest > TimeSpan.Zero ? rest : TimeSpan.Zero);
        }
    }

    private void TellCount(string sink)
    {
        DeadLetterReport report = _deadLetters[sink];
        Keep(new OwnEvent(
            RouterEvents.DeadLetter,
            new Notice(NoticeMessages.DeadLetters, sink, report.Untold, report.LastReason),
            [(RouterFields.Sink, sink), (RouterFields.Reason, report.LastReason), (RouterFields.Count, report.Untold)]));
        report.Told(Now);
    }

    private void Expire(SecretExpiring expiring)
    {
        string at = TimeZoneInfo.ConvertTime(expiring.At, _needs.TimeZone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        Tell(new OwnEvent(
            RouterEvents.SecretExpires,
            new Notice(NoticeMessages.SecretExpires, expiring.Sink, expiring.Secret, at),
            [
                (RouterFields.Sink, expiring.Sink), (RouterFields.Secret, expiring.Secret),
                (RouterFields.ExpiresAt, expiring.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
            ]));
    }

    private void LookAtDisk()
    {
        Func<DiskSpace?> disk = _needs.Disk;

        // What cannot be asked this time is asked the next.
        _ = Task.Run(disk).PipeTo(Self, success: space => new DiskLooked(space), failure: _ => new DiskLooked(Space: null));
    }

    private void Judge(DiskSpace space)
    {
        if (_disk.IsNewlyLow(space))
        {
            Tell(new OwnEvent(
                RouterEvents.DiskLow,
                new Notice(NoticeMessages.DiskLow, Subject: null, space.Free / (1024 * 1024)),
                [(RouterFields.Free, space.Free)]));
        }
    }

    /// <summary>For what nobody else has told people yet.</summary>
    private void Tell(OwnEvent own)
    {
        Context.System.EventStream.Publish(own.Notice);
        Keep(own);
    }

    private sealed record TimeToCount(string Sink);

    private sealed record DiskLooked(DiskSpace? Space);

    private sealed record TimeToLookAtDisk
    {
        public static TimeToLookAtDisk Instance { get; } = new();
    }
}
