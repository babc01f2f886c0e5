using Akka.Actor;
using Router.Actors.Agents;
using Router.Actors.Agents.Pipes;
using Router.Actors.Commands;
using Router.Actors.Status;
using Router.Actors.Tests.Support;
using Router.Journal.Records;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Routing.Configuration;
using Router.Sinks.Abstractions;

namespace Router.Actors.Tests.Agents;

/// <summary>All logins together, over pipes in memory.</summary>
public sealed class AgentsActorTests : ReadingKit
{
    private static readonly AgentsSettings Discovering = new();
    private static readonly AgentsSettings Listing = new() { Discover = false, Logins = [Login] };
    private static readonly AgentCommand SomeCommand = new() { Action = Actions.ChangeMyOnlineStatus };

    [Fact]
    public void Without_logins_rules_are_in_use_at_once()
    {
        StartAgents(Rules.Nothing(7), new AgentsSettings { Discover = false });
        ExpectMsg(new RulesInUse(7));
        Pipes.Listings.ShouldBe(0);
    }

    [Fact]
    public async Task Pipes_are_discovered_without_simulators_and_exceptions()
    {
        Pipes.Found = [new FoundPipe("sim-1"), new FoundPipe("1001"), new FoundPipe(Login)];
        StartAgents(Rules.Nothing(), new AgentsSettings { Except = ["10*"] });
        await Pipes.NextAsync();
        ExpectState(AgentState.Connected).Login.ShouldBe(Login);
        Pipes.Opens.ShouldBe(1);
    }

    [Fact]
    public async Task The_directory_is_listed_every_250_ms_and_a_new_pipe_is_connected()
    {
        IActorRef agents = StartAgents(Rules.Nothing(), Discovering);
        ExpectMsg<RulesInUse>();
        Settle(agents);
        int listings = Pipes.Listings;
        Clock.Advance(TimeSpan.FromMilliseconds(249));
        Settle(agents);
        Pipes.Listings.ShouldBe(listings);
        Pipes.Found = [new FoundPipe(Login)];
        Clock.Advance(TimeSpan.FromMilliseconds(1));
        await Pipes.NextAsync();
        ExpectState(AgentState.Connected);
    }

    [Fact]
    public void A_listed_login_is_there_without_a_pipe_and_is_woken_when_it_appears()
    {
        Pipes.Fail(Login, PipeEnd.Absent);
        StartAgents(Rules.Nothing(), Listing);
        ExpectState(AgentState.Absent);
        Pipes.Work(Login);
        Pipes.Found = [new FoundPipe(Login.ToUpperInvariant())];
        Settle(ActorOfAgents());
        Clock.Advance(TimeSpan.FromMilliseconds(250));
        ExpectState(AgentState.Connected);
    }

    [Fact]
    public void A_pipe_made_anew_under_its_name_wakes_its_login()
    {
        Pipes.Fail(Login, PipeEnd.Absent);
        Pipes.Found = [new FoundPipe(Login, Mark: 1)];
        IActorRef agents = StartAgents(Rules.Nothing(), Discovering);
        ExpectState(AgentState.Absent);
        for (int i = 0; i < 8; i++)
        {
            Settle(agents);
            Clock.Advance(TimeSpan.FromSeconds(5));
            Statuses.ExpectMsg<AgentStatus>();
        }

        Pipes.Work(Login);
        Pipes.Found = [new FoundPipe(Login, Mark: 2)];
        Settle(agents);
        Clock.Advance(TimeSpan.FromMilliseconds(250));
        ExpectState(AgentState.Connected);
    }

    [Fact]
    public async Task Rules_are_in_use_when_every_login_decides_by_them()
    {
        Pipes.Found = [new FoundPipe("1"), new FoundPipe("2")];
        IActorRef agents = StartAgents(Rules.OfTreatments(1), Discovering);
        ExpectMsg(new RulesInUse(1));
        AppConnection first = await Pipes.NextAsync();
        AppConnection second = await Pipes.NextAsync();
        agents.Tell(new UseRules(Rules.Nothing(2), Discovering), TestActor);
        ExpectMsg(new RulesInUse(2));
        await first.SayAsync(Rules.Treatment());
        await second.SayAsync(Rules.Treatment());
        NextRecord<EventRecord>().Revision.ShouldBe(2);
        NextRecord<EventRecord>().Revision.ShouldBe(2);
    }

    [Fact]
    public async Task New_rules_change_the_subscriptions_of_a_connection_that_stays()
    {
        IActorRef agents = StartAgents(Rules.OfTreatments(1), Listing);
        AppConnection app = await Pipes.NextAsync();
        await app.ConfirmAsync(1);
        ExpectState(AgentState.Subscribed);
        agents.Tell(new UseRules(Rules.When("{ object: Message, mode: Colleagues, initiator: self }", revision: 2), Listing), TestActor);
        IReadOnlyList<AgentCommand> commands = await app.ConfirmAsync(2);
        commands.Select(command => $"{command.Action} {command.Object}").ShouldBe(
            [$"{Actions.EventUnSubscribe} {Objects.Treatment}", $"{Actions.EventSubscribe} {Objects.Message}"],
            ignoreOrder: true);
        ExpectStatus(status => status is { State: AgentState.Subscribed, Confirmed: 1 })
            .Subscriptions.ShouldHaveSingleItem().Category.Object.ShouldBe(Objects.Message);
    }

    [Fact]
    public async Task What_is_never_wanted_is_never_subscribed_to()
    {
        StartAgents(Rules.Table("agents: { never: [Colleagues/Message] }\nroutes: [{ name: all, to: archive }]"), Listing);
        AppConnection app = await Pipes.NextAsync();
        IReadOnlyList<AgentCommand> commands = await app.ConfirmAsync(17);
        commands.ShouldNotContain(command => command.Mode == Modes.Colleagues && command.Object == Objects.Message);
        ExpectState(AgentState.Subscribed).Confirmed.ShouldBe(17);
    }

    [Fact]
    public async Task A_login_that_the_rules_leave_out_is_closed_and_comes_back_with_them()
    {
        TestActorSubscribe<AgentGone>();
        IActorRef agents = StartAgents(Rules.Nothing(1), Listing);
        ExpectMsg<RulesInUse>();
        AppConnection app = await Pipes.NextAsync();
        ExpectState(AgentState.Connected);
        agents.Tell(new UseRules(Rules.Nothing(2), new AgentsSettings { Discover = false }), TestActor);
        agents.Tell(new UseRules(Rules.Nothing(3), Listing), TestActor);
        await app.WaitForCloseAsync();
        ExpectMsgAllOf<object>(new AgentGone(Login), new RulesInUse(2), new RulesInUse(3));
        await Pipes.NextAsync();
        Locks.Held.ShouldBe(1);
    }

    [Fact]
    public void A_command_to_a_login_that_is_not_there_is_not_sent()
    {
        IActorRef agents = StartAgents(Rules.Nothing(), Listing);
        ExpectMsg<RulesInUse>();
        agents.Tell(new SendCommand("nobody", SomeCommand), TestActor);
        ExpectMsg<CommandOutcome>().Problem.ShouldBe(CommandProblem.UnknownLogin);
        NextRecord<CommandRecord>().Login.ShouldBe("nobody");
    }

    [Fact]
    public async Task A_command_finds_its_login_in_any_letter_case()
    {
        IActorRef agents = StartAgents(Rules.Nothing(), new AgentsSettings { Discover = false, Logins = ["Anna"] });
        ExpectMsg<RulesInUse>();
        AppConnection app = await Pipes.NextAsync();
        ExpectState(AgentState.Connected);
        agents.Tell(new SendCommand("ANNA", SomeCommand), TestActor);
        await app.ConfirmAsync(1);
        ExpectMsg<CommandOutcome>().Status.ShouldBe(CommandStatus.Done);
    }

    [Fact]
    public async Task Stopping_closes_the_pipes_and_hands_over_everything_first()
    {
        IActorRef agents = StartAgents(Rules.Nothing(), Listing);
        ExpectMsg<RulesInUse>();
        AppConnection app = await Pipes.NextAsync();
        ExpectState(AgentState.Connected);
        agents.Tell(new SendCommand(Login, SomeCommand), TestActor);
        await app.NextCommandAsync();
        await app.SayAsync(Rules.Treatment());
        NextRecord<EventRecord>();
        agents.Tell(StopAgents.Instance, TestActor);
        ExpectMsg<CommandOutcome>().Status.ShouldBe(CommandStatus.Unknown);
        ExpectMsg<AgentsStopped>();
        NextRecord<CommandRecord>();
        await app.WaitForCloseAsync();
        Locks.Held.ShouldBe(0);
        agents.Tell(new SendCommand(Login, SomeCommand), TestActor);
        ExpectMsg<CommandOutcome>().Problem.ShouldBe(CommandProblem.Stopping);
    }

    [Fact]
    public void Stopping_without_logins_answers_at_once()
    {
        IActorRef agents = StartAgents(Rules.Nothing(), new AgentsSettings { Discover = false });
        ExpectMsg<RulesInUse>();
        agents.Tell(StopAgents.Instance, TestActor);
        ExpectMsg<AgentsStopped>();
    }

    [Fact]
    public async Task A_login_with_a_defect_is_built_anew()
    {
        IActorRef agents = StartAgents(Rules.Nothing(), Listing);
        ExpectMsg<RulesInUse>();
        AppConnection app = await Pipes.NextAsync();
        ExpectState(AgentState.Connected);
        Sys.ActorSelection("/user/agents/271914/commands").Tell(Kill.Instance);
        await app.WaitForCloseAsync();
        agents.Tell(new SendCommand(Login, SomeCommand), TestActor);
        ExpectMsg<CommandOutcome>().Status.ShouldBe(CommandStatus.NotSent);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await Pipes.NextAsync();
        Locks.Held.ShouldBe(1);
    }

    private void TestActorSubscribe<T>() => Sys.EventStream.Subscribe(TestActor, typeof(T));

    private IActorRef ActorOfAgents()
    {
        Sys.ActorSelection("/user/agents").Tell(new Identify("agents"), TestActor);
        return FishForMessage<ActorIdentity>(_ => true).Subject;
    }
}
