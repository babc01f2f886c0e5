using Akka.Actor;
using Akka.TestKit;
using Router.Actors.Agents;
using Router.Actors.Status;
using Router.Actors.Subscriptions.Requests;
using Router.Actors.Tests.Support;
using Router.Journal.StateFiles;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Routing.Configuration;
using Router.Routing.Routes;

namespace Router.Actors.Tests.Agents;

/// <summary>What people ask to be subscribed to, over pipes in memory.</summary>
public sealed class AgentsRequestsTests : ReadingKit
{
    private static readonly AgentsSettings Listing = new() { Discover = false, Logins = [Login] };
    private static readonly Category Tickets = new(Modes.ServicesClients, Objects.Treatment, Initiators.Incoming);
    private static readonly Category Calls = new(Modes.Softphone, Objects.Call, Initiators.Incoming);

    private readonly List<IReadOnlyList<NamedSubscription>> _stored = [];
    private Func<Task> _store = () => Task.CompletedTask;

    [Fact]
    public async Task A_named_one_is_stored_subscribed_to_and_taken_back_when_it_is_dropped()
    {
        IActorRef agents = Start(Rules.Nothing());
        AppConnection app = await Pipes.NextAsync();
        ExpectState(AgentState.Connected);

        agents.Tell(new KeepSubscription(Named("tickets", Tickets)), TestActor);
        SubscriptionKept kept = ExpectMsg<SubscriptionKept>();
        (kept.Excluded.Count, kept.Problem).ShouldBe((0, null));
        _stored.ShouldHaveSingleItem().ShouldHaveSingleItem().Name.ShouldBe("tickets");
        (await app.ConfirmAsync(1))[0].Action.ShouldBe(Actions.EventSubscribe);
        ExpectStatus(status => status.Confirmed == 1);

        agents.Tell(new DropSubscription("TICKETS"), TestActor);
        ExpectMsg(new SubscriptionDropped(WasThere: true));
        _stored[^1].ShouldBeEmpty();
        AgentCommand off = (await app.ConfirmAsync(1))[0];
        (off.Action, off.Object).ShouldBe((Actions.EventUnSubscribe, Objects.Treatment));
        ExpectStatus(status => status.Subscriptions.Count == 0);
    }

    [Fact]
    public async Task What_was_stored_comes_back_with_the_start()
    {
        Start(Rules.Nothing(), Named("tickets", Tickets), Named("other's", Calls) with { Login = "other" });
        AppConnection app = await Pipes.NextAsync();
        (await app.ConfirmAsync(1))[0].Object.ShouldBe(Objects.Treatment);
        ExpectState(AgentState.Subscribed).Subscriptions.ShouldHaveSingleItem().Category.ShouldBe(Tickets);
    }

    [Fact]
    public async Task New_rules_leave_alone_what_somebody_asked_for()
    {
        IActorRef agents = Start(Rules.OfTreatments(), Named("tickets", Tickets));
        AppConnection app = await Pipes.NextAsync();
        await app.ConfirmAsync(1);
        agents.Tell(new UseRules(Rules.When("{ object: Call, mode: Softphone, initiator: incoming }", revision: 2), Listing), TestActor);
        AgentCommand next = (await app.ConfirmAsync(1))[0];
        (next.Action, next.Object).ShouldBe((Actions.EventSubscribe, Objects.Call));
        ExpectStatus(status => status is { State: AgentState.Subscribed, Confirmed: 2 });
    }

    [Fact]
    public async Task A_dropped_one_that_a_route_needs_stays_subscribed_to()
    {
        IActorRef agents = Start(Rules.OfTreatments(), Named("tickets", Tickets, Calls));
        AppConnection app = await Pipes.NextAsync();
        await app.ConfirmAsync(2);
        agents.Tell(new DropSubscription("tickets"), TestActor);
        AgentCommand off = (await app.ConfirmAsync(1))[0];
        (off.Action, off.Object).ShouldBe((Actions.EventUnSubscribe, Objects.Call));
        ExpectStatus(status => status.Subscriptions.Count == 1).Subscriptions[0].Category.ShouldBe(Tickets);
    }

    [Fact]
    public async Task What_is_never_subscribed_to_is_said_in_the_answer_and_comes_when_the_rules_allow_it()
    {
        IActorRef agents = Start(Rules.Nothing());
        agents.Tell(new UseRules(Rules.Nothing(2), Listing with { Never = [new CategoryPattern(Tickets.Mode, Tickets.Object, Initiator: null)] }), ActorRefs.NoSender);
        AppConnection app = await Pipes.NextAsync();
        ExpectState(AgentState.Connected);
        agents.Tell(new KeepSubscription(Named("both", Calls, Tickets)), TestActor);
        ExpectMsg<SubscriptionKept>().Excluded.ShouldBe([Tickets]);
        (await app.ConfirmAsync(1))[0].Object.ShouldBe(Objects.Call);
        agents.Tell(GetSubscriptions.Instance, TestActor);
        ListedSubscription listed = ExpectMsg<SubscriptionList>().Named.ShouldHaveSingleItem();
        listed.Subscription.Name.ShouldBe("both");
        listed.Excluded.ShouldBe([Tickets]);

        agents.Tell(new UseRules(Rules.Nothing(3), Listing), ActorRefs.NoSender);
        (await app.ConfirmAsync(1))[0].Object.ShouldBe(Objects.Treatment);
    }

    [Fact]
    public async Task One_that_is_held_ends_with_its_holder()
    {
        IActorRef agents = Start(Rules.Nothing());
        AppConnection app = await Pipes.NextAsync();
        ExpectState(AgentState.Connected);
        TestProbe holder = CreateTestProbe();
        agents.Tell(new HoldSubscription(holder.Ref, [Tickets], Login), TestActor);
        ExpectMsg<SubscriptionKept>().Excluded.ShouldBeEmpty();
        (await app.ConfirmAsync(1))[0].Action.ShouldBe(Actions.EventSubscribe);
        _stored.ShouldBeEmpty();

        Sys.Stop(holder.Ref);
        (await app.ConfirmAsync(1))[0].Action.ShouldBe(Actions.EventUnSubscribe);
    }

    [Fact]
    public void What_cannot_be_stored_changes_nothing_and_is_said()
    {
        _store = () => Task.FromException(new IOException("No space left on device."));
        IActorRef agents = Start(Rules.Nothing(), Named("tickets", Tickets));
        agents.Tell(new KeepSubscription(Named("calls", Calls)), TestActor);
        ExpectMsg<SubscriptionKept>().Problem.ShouldBe("No space left on device.");
        agents.Tell(new DropSubscription("tickets"), TestActor);
        ExpectMsg(new SubscriptionDropped(WasThere: true, "No space left on device."));
        agents.Tell(GetSubscriptions.Instance, TestActor);
        ExpectMsg<SubscriptionList>().Named.ShouldHaveSingleItem().Subscription.Name.ShouldBe("tickets");
    }

    [Fact]
    public void Changes_that_come_while_one_is_stored_build_on_it()
    {
        var storing = new TaskCompletionSource();
        _store = () => storing.Task;
        IActorRef agents = Start(Rules.Nothing());
        agents.Tell(new KeepSubscription(Named("calls", Calls)), TestActor);
        agents.Tell(new KeepSubscription(Named("tickets", Tickets)), TestActor);
        agents.Tell(new DropSubscription("calls"), TestActor);
        agents.Tell(new DropSubscription("nobody's"), TestActor);
        Settle(agents);
        _stored.Count.ShouldBe(1);

        storing.SetResult();
        ExpectMsg<SubscriptionKept>();
        ExpectMsg<SubscriptionKept>();
        ExpectMsg(new SubscriptionDropped(WasThere: true));
        ExpectMsg(new SubscriptionDropped(WasThere: false));
        _stored.Select(named => string.Join(' ', named.Select(item => item.Name))).ShouldBe(["calls", "calls tickets", "tickets", "tickets"]);
    }

    private static NamedSubscription Named(string name, params IReadOnlyList<Category> categories) => new() { Name = name, Categories = categories };

    /// <summary>Starts with rules in use.</summary>
    private IActorRef Start(RouteTable table, params IReadOnlyList<NamedSubscription> stored)
    {
        AgentsDependencies needs = Needs() with
        {
            Subscriptions = stored,
            StoreSubscriptions = named =>
            {
                _stored.Add(named);
                return _store();
            },
        };
        IActorRef agents = Sys.ActorOf(AgentsActor.Props(needs), "agents");
        agents.Tell(new UseRules(table, Listing), TestActor);
        ExpectMsg<RulesInUse>();
        return agents;
    }
}
