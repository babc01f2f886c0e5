using System.Text;
using Akka.Actor;
using Router.Actors.Journaling;
using Router.Actors.Notices;
using Router.Actors.OwnEvents;
using Router.Actors.Status;
using Router.Actors.Subscriptions;
using Router.Actors.Tests.Support;
using Router.Journal.Records;
using Router.Protocol.Codec;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Routing.Checks;
using Router.Routing.Diagnostics;
using Router.Routing.Routes;

namespace Router.Actors.Tests.OwnEvents;

public sealed class OwnEventsActorTests : ReadingKit
{
    private const long Gigabyte = 1024 * 1024 * 1024;
    private static readonly Notice Applied = new(NoticeMessages.RulesApplied, null, 1L, 0, 0, 0, 0, 0, "12:00:00");
    private static readonly SinkStatus Down = new()
    {
        Name = "crm",
        Type = "webhook",
        State = SinkState.Down,
        Since = DateTimeOffset.UnixEpoch,
        Waiting = 3,
        LastError = "<b>5 & \"0\"3</b>",
        NextTry = DateTimeOffset.UnixEpoch,
    };

    private DiskSpace? _disk;
    private int _looks;

    [Fact]
    public void An_own_event_is_journaled_like_the_app_s_with_where_it_goes()
    {
        IActorRef actor = Start(Own("{ object: Router, state: SinkDown, Sink: crm, Waiting: { at-least: 3 } }"), Language.Russian);
        actor.Tell(Down);

        EventRecord record = Next();
        record.Login.ShouldBe("router");
        record.Key.ShouldBe("router//Router");
        record.At.ShouldBe(Clock.Now);
        record.Revision.ShouldBe(1);
        record.Destinations.ShouldHaveSingleItem().Route.ShouldBe("own");
        (record.Packet.Object, record.Packet.State, record.Packet.Mode, record.Packet.Time).ShouldBe(
            (RouterEvents.Object, RouterEvents.SinkDown, null, Clock.Now));
        record.Packet.Fields.GetText(FieldNames.Text).ShouldBe(
            "crm: не отвечает (<b>5 & \"0\"3</b>), ждут 3, повтор в 00:00:00; ничего не потеряно");
        record.Packet.Fields.GetText(RouterFields.Waiting).ShouldBe("3");
    }

    [Fact]
    public void What_the_journal_keeps_of_it_decodes_to_the_same_event()
    {
        Start(Own("{ object: Router }")).Tell(Down);
        EventRecord record = Next();
        PacketReader.TryParse(Encoding.UTF8.GetString(record.Bytes.Span), out Packet? decoded, out _).ShouldBeTrue();
        PacketWriter.ToXml(decoded.ShouldBeOfType<AgentEvent>()).ShouldBe(PacketWriter.ToXml(record.Packet));
        decoded.Fields.GetText(RouterFields.Reason).ShouldBe(Down.LastError);
    }

    [Fact]
    public void Nothing_is_journaled_while_no_route_names_Router()
    {
        IActorRef actor = Start(Rules.Everything());
        actor.Tell(Down);
        Settle(actor);
        Journal.HasMessages.ShouldBeFalse();
    }

    [Fact]
    public void What_no_route_takes_is_journaled_all_the_same_once_one_names_Router()
    {
        Start(Own("{ object: Router, state: AgentLost }")).Tell(Down);
        Next().Destinations.ShouldBeEmpty();
    }

    [Fact]
    public void New_rules_decide_from_their_answer_on()
    {
        IActorRef actor = Start(Own("{ object: Router }"));
        actor.Tell(new DecideBy(Own("{ object: Router, state: SinkBack }", revision: 2)), TestActor);
        ExpectMsg(new DecidingBy(2));
        actor.Tell(Down);
        EventRecord record = Next();
        (record.Revision, record.Destinations.Count).ShouldBe((2, 0));
    }

    [Fact]
    public void What_is_about_a_login_carries_it()
    {
        Start(Own("{ object: Router }"));
        Sys.EventStream.Publish(new Notice(NoticeMessages.AgentLost, Login, new Bilingual("закрыт", "closed")));
        EventRecord record = Next();
        (record.Login, record.Key, record.Packet.State).ShouldBe((Login, $"{Login}//Router", RouterEvents.AgentLost));
        record.Packet.Fields.GetText(RouterFields.Reason).ShouldBe("closed");
        record.Packet.Fields.GetText(FieldNames.Text).ShouldBe($"{Login}: connection lost (closed)");
    }

    [Fact]
    public void The_first_rules_are_the_start_and_others_are_applied()
    {
        Start(Own("{ object: Router }"));
        Sys.EventStream.Publish(Applied);
        EventRecord started = Next();
        started.Packet.State.ShouldBe(RouterEvents.Started);
        started.Packet.Fields.GetText(FieldNames.Text).ShouldBe("Router runs, rules no. 1");
        Sys.EventStream.Publish(Applied);
        Next().Packet.State.ShouldBe(RouterEvents.ConfigApplied);
    }

    [Fact]
    public void A_dead_letter_of_an_own_event_makes_no_further_one()
    {
        Start(Own("{ object: Router }"));
        Sys.EventStream.Publish(Dead(1) with { Object = RouterEvents.Object });
        Sys.EventStream.Publish(Dead(2));
        EventRecord record = Next();
        record.Packet.State.ShouldBe(RouterEvents.DeadLetter);
        record.Packet.Fields.GetText(RouterFields.DeliveryId).ShouldBe("2.crm");
        record.Packet.Fields.GetText(RouterFields.Route).ShouldBe("calls");
    }

    [Fact]
    public void Ten_dead_letters_of_a_sink_are_told_alone_and_the_others_as_a_count_each_minute()
    {
        IActorRef actor = Start(Own("{ object: Router }"));
        for (int i = 1; i <= 15; i++)
        {
            actor.Tell(Dead(i));
        }

        actor.Tell(Dead(1) with { Sink = "mail" });
        for (int i = 1; i <= 10; i++)
        {
            Next().Packet.Fields.GetText(RouterFields.DeliveryId).ShouldBe($"{i}.crm");
        }

        Next().Packet.Fields.GetText(RouterFields.Sink).ShouldBe("mail");
        Settle(actor);
        Journal.HasMessages.ShouldBeFalse();
        Clock.Advance(TimeSpan.FromMinutes(1));
        EventRecord counted = Next();
        counted.Packet.State.ShouldBe(RouterEvents.DeadLetter);
        counted.Packet.Fields.GetText(RouterFields.Count).ShouldBe("5");
        counted.Packet.Fields.TryGet(RouterFields.DeliveryId, out _).ShouldBeFalse();
    }

    [Fact]
    public void A_secret_that_expires_is_told_to_people_too()
    {
        Start(Own("{ object: Router }"));
        Sys.EventStream.Publish(new SecretExpiring("mail", "oauth", new DateTimeOffset(2026, 3, 25, 15, 0, 0, TimeSpan.FromHours(3))));
        Next().Packet.Fields.GetText(RouterFields.ExpiresAt).ShouldBe("2026-03-25T12:00:00Z");
        Notices.ExpectMsg<Notice>().Sentence(Language.English).ShouldBe(
            "mail: the secret oauth is valid until 2026-03-25 12:00; get a new one and keep it with: router secrets set oauth");
    }

    [Fact]
    public void The_disk_is_looked_at_every_minute_and_little_room_is_told()
    {
        _disk = new DiskSpace(3 * Gigabyte, 10 * Gigabyte);
        IActorRef actor = Start(Own("{ object: Router }"));
        ExpectLooks(1);
        Clock.Advance(TimeSpan.FromSeconds(59));
        Settle(actor);
        _looks.ShouldBe(1);

        _disk = new DiskSpace(Gigabyte / 2, 10 * Gigabyte);
        Clock.Advance(TimeSpan.FromSeconds(1));
        EventRecord record = Next();
        record.Packet.State.ShouldBe(RouterEvents.DiskLow);
        record.Packet.Fields.GetText(RouterFields.Free).ShouldBe("536870912");
        Notices.ExpectMsg<Notice>().Message.ShouldBe(NoticeMessages.DiskLow);
    }

    [Fact]
    public void Every_state_can_come_about_with_the_fields_of_the_catalogue()
    {
        _disk = new DiskSpace(1, 1);
        IActorRef actor = Start(Own("{ object: Router }"));
        List<EventRecord> records = [Next()];
        object[] causes =
        [
            Applied, Applied,
            new Notice(NoticeMessages.RulesRejected, null, 1L, new Bilingual("строка 3", "line 3")),
            new Notice(NoticeMessages.AgentLost, Login, new Bilingual("закрыт", "closed")),
            new Notice(NoticeMessages.AgentBack, Login, new Bilingual("1 с", "1 s"), 1, 2),
            new Notice(NoticeMessages.SubscriptionRejected, Login, Category.Known[0], "Mode is not recognized", "12:15:00"),
            Down, Down with { State = SinkState.Working },
            Dead(1),
            new SecretExpiring("mail", "oauth", DateTimeOffset.UnixEpoch),
        ];
        foreach (object cause in causes)
        {
            Sys.EventStream.Publish(cause);
            records.Add(Next());
        }

        records.Select(record => record.Packet.State).ShouldBe(RouterEvents.States, ignoreOrder: true);
        foreach (AgentEvent packet in records.Select(record => record.Packet))
        {
            packet.Fields.Count().ShouldBeGreaterThan(1);
            foreach (Field field in packet.Fields)
            {
                FieldCatalogue.Carries(field.Name, mode: null, RouterEvents.Object, packet.State).ShouldBeTrue($"{packet.State} {field.Name}");
            }
        }
    }

    private static RouteTable Own(string when, long revision = 1) =>
        Rules.Table($"routes:\n  - name: own\n    when: {when}\n    to: tg\n", revision);

    private static DeadLetterMade Dead(int number) => new("crm", $"{number}.crm", "calls", "400 Bad Request", Objects.Call);

    /// <summary>Starts with rules in force.</summary>
    private IActorRef Start(RouteTable table, Language language = Language.English)
    {
        var needs = new OwnEventsDependencies
        {
            Language = () => language,
            TimeZone = TimeZoneInfo.Utc,
            Disk = () =>
            {
                DiskSpace? space = _disk;
                Interlocked.Increment(ref _looks);
                return space;
            },
        };
        IActorRef actor = Sys.ActorOf(OwnEventsActor.Props(Journal.Ref, needs), "own-events");
        actor.Tell(new DecideBy(table), TestActor);
        ExpectMsg(new DecidingBy(table.Revision));
        return actor;
    }

    private EventRecord Next() => Journal.ExpectMsg<AppendRecords>().Records.Single().ShouldBeOfType<EventRecord>();

    private void ExpectLooks(int count) => AwaitCondition(() => Volatile.Read(ref _looks) == count);
}
