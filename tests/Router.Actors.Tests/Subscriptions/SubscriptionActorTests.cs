using Akka.Actor;
using Akka.TestKit;
using Router.Actors.Commands;
using Router.Actors.Journaling;
using Router.Actors.Notices;
using Router.Actors.Status;
using Router.Actors.Subscriptions;
using Router.Actors.Tests.Support;
using Router.Journal.Records;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Routing.Routes;
using Router.Sinks.Abstractions;

namespace Router.Actors.Tests.Subscriptions;

public sealed class SubscriptionActorTests : ReadingKit
{
    private const string Calls = "{ object: Call, mode: Softphone }";
    private static readonly CommandOutcome Yes = new(CommandStatus.Done, "", "id");
    private static readonly CommandOutcome Silence = new(CommandStatus.Unknown, "", "id");
    private readonly TestProbe _commands;
    private readonly TestProbe _parent;

    public SubscriptionActorTests()
    {
        _commands = new TestProbe(Sys, Assertions, "commands");
        _parent = new TestProbe(Sys, Assertions, "parent");
    }

    [Fact]
    public void Both_initiators_are_asked_for_and_count_when_they_are_answered()
    {
        IActorRef actor = Start(Rules.When(Calls));
        actor.Tell(new SubscriptionsConnected(1));
        SubmitCommand incoming = NextAsked();
        SubmitCommand self = NextAsked();
        incoming.Command.Action.ShouldBe(Actions.EventSubscribe);
        new[] { incoming.Command.Initiator, self.Command.Initiator }.ShouldBe([Initiators.Incoming, Initiators.Self], ignoreOrder: true);
        States().ShouldAllBe(state => state == SubscriptionState.Sent);

        Answer(actor, incoming, Yes);
        States().ShouldBe([SubscriptionState.Confirmed, SubscriptionState.Sent]);
        Answer(actor, self, Yes);
        States().ShouldBe([SubscriptionState.Confirmed, SubscriptionState.Confirmed]);
    }

    [Fact]
    public void What_is_not_answered_is_asked_for_again_and_people_hear_of_it_once()
    {
        IActorRef actor = StartTreatments();
        List<double> waits = [];
        for (int i = 0; i < 9; i++)
        {
            SubmitCommand asked = NextAsked();
            waits.Add(asked.Timeout.TotalSeconds);
            Answer(actor, asked, Silence);
        }

        waits.ShouldBe([1, 2, 4, 8, 16, 32, 60, 60, 60]);
        NextAsked();
        Notice notice = Notices.ExpectMsg<Notice>();
        notice.Message.ShouldBe(NoticeMessages.SubscriptionSilent);
        notice.ToString().ShouldContain("ServicesClients/Treatment/incoming");
        Notices.HasMessages.ShouldBeFalse();
    }

    [Fact]
    public void A_no_is_told_once_and_asked_again_in_a_quarter_of_an_hour()
    {
        IActorRef actor = StartTreatments();
        Answer(actor, NextAsked(), No("Mode is not recognized"));
        SubscriptionStatus rejected = NextReport().ShouldHaveSingleItem();
        rejected.State.ShouldBe(SubscriptionState.Rejected);
        rejected.Error.ShouldBe("Mode is not recognized");
        rejected.NextTry.ShouldBe(Clock.Now + TimeSpan.FromMinutes(15));
        Notice notice = Notices.ExpectMsg<Notice>();
        notice.Message.ShouldBe(NoticeMessages.SubscriptionRejected);
        notice.ToString().ShouldContain("Mode is not recognized");

        Clock.Advance(TimeSpan.FromMinutes(15));
        Answer(actor, NextAsked(), No("Mode is not recognized"));
        NextReport().ShouldHaveSingleItem().State.ShouldBe(SubscriptionState.Rejected);
        Notices.HasMessages.ShouldBeFalse();

        Clock.Advance(TimeSpan.FromMinutes(15));
        Answer(actor, NextAsked(), Yes);
        States().ShouldBe([SubscriptionState.Confirmed]);
    }

    [Fact]
    public void Events_without_an_answer_make_it_observed_and_it_is_asked_for_until_confirmed()
    {
        IActorRef actor = StartTreatments();
        SubmitCommand asked = NextAsked();
        actor.Tell(Read(Rules.Treatment()));
        States().ShouldBe([SubscriptionState.Observed]);
        Answer(actor, asked, Silence);
        States().ShouldBe([SubscriptionState.Observed]);
        Answer(actor, NextAsked(), Yes);
        States().ShouldBe([SubscriptionState.Confirmed]);
    }

    [Fact]
    public void Signing_in_again_asks_for_everything_again()
    {
        IActorRef actor = StartTreatments();
        Answer(actor, NextAsked(), Yes);
        States().ShouldBe([SubscriptionState.Confirmed]);
        actor.Tell(SubscribeAgain.Instance);
        States().ShouldBe([SubscriptionState.Sent]);
        Answer(actor, NextAsked(), Yes);
        States().ShouldBe([SubscriptionState.Confirmed]);
    }

    [Fact]
    public void An_answer_to_an_earlier_attempt_does_not_count()
    {
        IActorRef actor = StartTreatments();
        SubmitCommand first = NextAsked();
        actor.Tell(SubscribeAgain.Instance);
        SubmitCommand second = NextAsked();
        NextReport();
        Answer(actor, first, Yes);
        States().ShouldBe([SubscriptionState.Sent]);
        Answer(actor, second, Yes);
        States().ShouldBe([SubscriptionState.Confirmed]);
    }

    [Fact]
    public void What_is_newly_wanted_is_subscribed_to_and_what_nobody_wants_is_taken_back()
    {
        IActorRef actor = StartTreatments();
        Answer(actor, NextAsked(), Yes);
        NextReport();
        actor.Tell(Want(Rules.Nothing()));
        SubmitCommand off = NextAsked();
        off.Command.Action.ShouldBe(Actions.EventUnSubscribe);
        off.Command.Initiator.ShouldBe(Initiators.Incoming);
        NextReport().ShouldBeEmpty();

        actor.Tell(Want(Rules.OfTreatments()));
        SubmitCommand on = NextAsked();
        on.Command.Action.ShouldBe(Actions.EventSubscribe);
        Answer(actor, off, Yes);
        Answer(actor, on, Yes);
        _parent.FishForMessage<SubscriptionsChanged>(changed => changed.Subscriptions is [{ State: SubscriptionState.Confirmed }]);
    }

    [Fact]
    public void An_unanswered_unsubscription_is_sent_again_until_the_app_answers()
    {
        IActorRef actor = StartTreatments();
        Answer(actor, NextAsked(), Yes);
        actor.Tell(Want(Rules.Nothing()));
        Answer(actor, NextAsked(), Silence);
        SubmitCommand again = NextAsked();
        again.Command.Action.ShouldBe(Actions.EventUnSubscribe);
        Answer(actor, again, No("?"));
        Settle(actor);
        _commands.HasMessages.ShouldBeFalse();
        Notices.HasMessages.ShouldBeFalse();
    }

    [Fact]
    public void Nothing_is_asked_for_without_a_connection_and_everything_on_the_next()
    {
        IActorRef actor = StartTreatments();
        SubmitCommand asked = NextAsked();
        actor.Tell(SubscriptionsDisconnected.Instance);
        Answer(actor, asked, Silence);
        Settle(actor);
        _commands.HasMessages.ShouldBeFalse();
        actor.Tell(new SubscriptionsConnected(2));
        NextAsked().Timeout.ShouldBe(TimeSpan.FromSeconds(1));
        _parent.FishForMessage<SubscriptionsChanged>(changed => changed.Connection == 2);
    }

    [Fact]
    public void A_batch_is_decided_by_one_revision_and_goes_to_the_journal_as_one()
    {
        IActorRef actor = Start(Rules.OfTreatments(), Modes.ServicesClients, Objects.Treatment);
        actor.Tell(Read(Rules.Treatment("1"), Rules.Treatment("2")));
        actor.Tell(new DecideBy(Rules.Nothing(2)), TestActor);
        ExpectMsg(new DecidingBy(2));
        actor.Tell(Read(Rules.Treatment("3")));

        AppendRecords first = Journal.ExpectMsg<AppendRecords>();
        first.Bytes.ShouldBe(20);
        first.Records.Cast<EventRecord>().Select(record => record.Key).ShouldBe([$"{Login}/Treatment/1", $"{Login}/Treatment/2"]);
        first.Records.Cast<EventRecord>().ShouldAllBe(record => record.Revision == 1 && record.Destinations.Single().Sink == "archive");
        EventRecord last = Journal.ExpectMsg<AppendRecords>().Records.Single().ShouldBeOfType<EventRecord>();
        last.Revision.ShouldBe(2);
        last.Destinations.ShouldBeEmpty();
    }

    [Fact]
    public void Values_that_are_no_numbers_are_counted_for_each_route_of_a_batch()
    {
        RouteTable table = Rules.Table("""
            routes:
              - name: large
                when: { object: Treatment, TreatmentID: { above: 5 } }
                to: archive
              - name: between
                when: { object: Treatment, TreatmentID: { above: 1, below: 9 } }
                to: archive
            """);
        var unreadable = new TestProbe(Sys, Assertions, "unreadable");
        Sys.EventStream.Subscribe(unreadable.Ref, typeof(NumbersUnreadable));
        IActorRef actor = Start(table, Modes.ServicesClients, Objects.Treatment);
        actor.Tell(Read(Rules.Treatment("seven"), Rules.Treatment("7"), Rules.Treatment("eight")));
        actor.Tell(Read(Rules.Treatment("7")));
        actor.Tell(Read(Rules.Treatment("nine")));

        NumbersUnreadable[] met = [.. Enumerable.Range(0, 4).Select(_ => unreadable.ExpectMsg<NumbersUnreadable>())];
        met.Select(item => item.Route).ShouldBe(["large", "between", "large", "between"]);
        met[0].Count.ShouldBe(2);
        met[2].Count.ShouldBe(1);
        Journal.ExpectMsg<AppendRecords>().Records.Cast<EventRecord>().Select(record => record.Destinations.Count).ShouldBe([0, 1, 0]);
        Settle(actor);
        unreadable.HasMessages.ShouldBeFalse();
    }

    [Fact]
    public void Once_per_lets_one_event_through_to_all_targets_of_its_route()
    {
        RouteTable table = Rules.Table("""
            routes:
              - name: once
                once-per: TreatmentID
                to: [archive, { sink: tg, chat: "1", text: hello }]
            """);
        IActorRef actor = Start(table, Modes.ServicesClients, Objects.Treatment);
        actor.Tell(Read(Rules.Treatment("1"), Rules.Treatment("1"), Rules.Treatment("2")));
        Journal.ExpectMsg<AppendRecords>().Records.Cast<EventRecord>()
            .Select(record => record.Destinations.Select(destination => destination.IsSuppressed))
            .ShouldBe([[false, false], [true, true], [false, false]]);
    }

    private static CommandOutcome No(string error) => new(CommandStatus.Refused, error, "id");

    private static EventsRead Read(params AgentEvent[] events)
    {
        StampedEvent[] stamped = [.. events.Select(item => new StampedEvent(Guid.NewGuid(), DateTimeOffset.UnixEpoch, item, new byte[10]))];
        return new EventsRead(stamped, stamped.Length * 10);
    }

    private static WantCategories Want(RouteTable table) => new(table.Subscriptions);

    private IActorRef Start(RouteTable table, string mode = Modes.Softphone, string @object = Objects.Call)
    {
        var context = new SubscriptionContext(
            Login, mode, @object, _commands.Ref, Journal.Ref, new OncePerWindow(TimeProvider.System), TimeZoneInfo.Utc);
        var child = Props.Create(() => new SubscriptionActor(context, table, table.Subscriptions));
        IActorRef parent = _parent.Ref;
        return Sys.ActorOf(Props.Create(() => new Foster(child, parent)));
    }

    private IActorRef StartTreatments()
    {
        IActorRef actor = Start(Rules.OfTreatments(), Modes.ServicesClients, Objects.Treatment);
        actor.Tell(new SubscriptionsConnected(1));
        States().ShouldBe([SubscriptionState.Sent]);
        return actor;
    }

    private SubmitCommand NextAsked() => _commands.ExpectMsg<SubmitCommand>();

    private static void Answer(IActorRef actor, SubmitCommand asked, CommandOutcome outcome) =>
        actor.Tell(new CommandAnswered(asked.Tag, outcome));

    private IReadOnlyList<SubscriptionStatus> NextReport() => _parent.ExpectMsg<SubscriptionsChanged>().Subscriptions;

    private SubscriptionState[] States() => [.. NextReport().Select(status => status.State)];
}
