using Akka.Actor;
using Akka.TestKit;
using Router.Actors.Agents;
using Router.Actors.Agents.Locks;
using Router.Actors.Agents.Pipes;
using Router.Actors.Commands;
using Router.Actors.Journaling;
using Router.Actors.Notices;
using Router.Actors.Status;
using Router.Actors.Tests.Support;
using Router.Journal.Records;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Routing.Configuration;
using Router.Routing.Routes;
using Router.Sinks.Abstractions;
using Router.Simulator.Apps;
using Router.Simulator.Faults;

namespace Router.Actors.Tests.Agents;

/// <summary>The reading side over real pipes, with the simulator as the app. The clock is the machine's.</summary>
public sealed class RealPipesTests : Akka.TestKit.Xunit2.TestKit
{
    private readonly string _locks = Directory.CreateTempSubdirectory("router-locks-").FullName;
    private readonly TestProbe _journal;
    private readonly TestProbe _statuses;
    private readonly TestProbe _notices;

    public RealPipesTests()
        : base("akka.loglevel = INFO, akka.test.single-expect-default = 30s")
    {
        _journal = new TestProbe(Sys, Assertions, "journal");
        _statuses = new TestProbe(Sys, Assertions, "statuses");
        _notices = new TestProbe(Sys, Assertions, "notices");
        Sys.EventStream.Subscribe(_statuses.Ref, typeof(AgentStatus));
        Sys.EventStream.Subscribe(_notices.Ref, typeof(Notice));
    }

    [Fact]
    public async Task All_19_subscriptions_are_confirmed_and_commands_answered()
    {
        await using SimulatedCompany company = await Company.OpenAsync();
        string login = company.Apps[0].Login;
        IActorRef agents = Start(login);
        ExpectSubscribed(login).Confirmed.ShouldBe(19);
        company.Apps[0].Subscriptions.Count.ShouldBe(19);

        agents.Tell(
            new SendCommand(login, new AgentCommand
            {
                Action = Actions.ChangeMyOnlineStatus,
                Fields = FieldList.Of((FieldNames.Status, Statuses.Talking)),
            }),
            TestActor);
        CommandOutcome outcome = FishForMessage<CommandOutcome>(_ => true);
        outcome.Status.ShouldBe(CommandStatus.Refused);
        outcome.Text.ShouldBe(ErrorTexts.StatusNotPossible);
        await StopAsync(agents);
    }

    [Fact]
    public async Task After_the_app_restarts_everything_is_subscribed_again_and_the_gap_is_kept()
    {
        await using SimulatedCompany company = await Company.OpenAsync();
        SimulatedApp app = company.Apps[0];
        IActorRef agents = Start(app.Login);
        ExpectSubscribed(app.Login);
        await app.RestartAsync(TimeSpan.FromMilliseconds(300), Limit.Token);
        AgentStatus again = _statuses.FishForMessage<AgentStatus>(status => status is { State: AgentState.Subscribed, Connections: > 1 });
        again.Confirmed.ShouldBe(19);
        AppendRecords gap = _journal.FishForMessage<AppendRecords>(append => append.Records[0] is GapRecord);
        gap.Records[0].ShouldBeOfType<GapRecord>().SubscriptionsLost.Count.ShouldBe(19);
        await StopAsync(agents);
    }

    [Fact]
    public async Task Every_wire_form_in_torn_writes_is_read_whole_and_in_order()
    {
        await using SimulatedCompany company = await Company.OpenAsync();
        SimulatedApp app = company.Apps[0];
        IActorRef agents = Start(app.Login);
        ExpectSubscribed(app.Login);
        app.Apply(Fault.Parse("torn random"));
        app.Apply(Fault.Parse("wire-form mixed"));
        const int Count = 500;
        for (int i = 0; i < Count; i++)
        {
            app.Raise(Rules.Treatment(i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        List<EventRecord> read = [];
        while (read.Count < Count)
        {
            AppendRecords append = _journal.FishForMessage<AppendRecords>(message => message.Records[0] is EventRecord);
            append.CreditTo.Tell(new RecordsAppended(append.Bytes));
            read.AddRange(append.Records.Cast<EventRecord>().Where(record => record.Packet.Object == Objects.Treatment));
        }

        read.Select(record => record.Packet.Fields.GetText(FieldNames.TreatmentID))
            .ShouldBe(Enumerable.Range(0, Count).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        read.Select(record => record.Bytes.Length).Distinct().Count().ShouldBeGreaterThan(4);
        await StopAsync(agents);
    }

    [Fact]
    public async Task An_app_that_serves_somebody_else_refuses()
    {
        await using SimulatedCompany company = await Company.OpenAsync();
        SimulatedApp app = company.Apps[0];
        PipeOpening other = await AgentPipes.OfThisMachine().OpenAsync(app.Login, Limit.Token);
        await using Stream held = other.Stream.ShouldNotBeNull();
        await app.WaitForClientAsync(Limit.Token);
        company.Clients = ClientsMode.Refuse;
        IActorRef agents = Start(app.Login);
        _notices.FishForMessage<Notice>(notice => notice.Message == NoticeMessages.AgentRefused);
        await held.DisposeAsync();
        ExpectSubscribed(app.Login);
        await StopAsync(agents);
    }

    [Fact]
    public async Task Of_two_Routers_one_has_the_login()
    {
        await using SimulatedCompany company = await Company.OpenAsync();
        string login = company.Apps[0].Login;
        IActorRef first = Start(login);
        ExpectSubscribed(login);
        IActorRef second = Start(login);
        Notice taken = _notices.FishForMessage<Notice>(notice => notice.Message == NoticeMessages.AgentTaken);
        taken.ToString().ShouldContain($"process {Environment.ProcessId}");
        await StopAsync(first);
        _statuses.FishForMessage<AgentStatus>(status => status.State == AgentState.Subscribed);
        await StopAsync(second);
    }

    [Fact]
    public async Task A_file_that_a_crash_left_behind_is_an_absent_pipe()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string login = "sim-" + Guid.NewGuid().ToString("N")[..16];
        string path = Path.Combine(Path.GetTempPath(), "CoreFxPipe_" + PipeName.For(login));
        using (var socket = new System.Net.Sockets.Socket(
            System.Net.Sockets.AddressFamily.Unix, System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Unspecified))
        {
            socket.Bind(new System.Net.Sockets.UnixDomainSocketEndPoint(path));
            IAgentPipes pipes = AgentPipes.OfThisMachine();
            (await pipes.ListAsync(Limit.Token)).ShouldContain(pipe => pipe.Login == login);
            PipeOpening opening = await pipes.OpenAsync(login, Limit.Token);
            opening.Stream.ShouldBeNull();
            opening.Failure.ShouldBe(PipeEnd.Absent);
        }

        File.Delete(path);
    }

    [Fact]
    public async Task A_full_queue_is_a_busy_pipe()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        string login = "sim-" + Guid.NewGuid().ToString("N")[..16];
        string path = Path.Combine(Path.GetTempPath(), "CoreFxPipe_" + PipeName.For(login));
        using var listener = new System.Net.Sockets.Socket(
            System.Net.Sockets.AddressFamily.Unix, System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Unspecified);
        listener.Bind(new System.Net.Sockets.UnixDomainSocketEndPoint(path));
        listener.Listen(0);
        IAgentPipes pipes = AgentPipes.OfThisMachine();
        PipeOpening first = await pipes.OpenAsync(login, Limit.Token);
        PipeOpening second = await pipes.OpenAsync(login, Limit.Token);
        second.Failure.ShouldBe(PipeEnd.Busy);
        second.Stream.ShouldBeNull();
        await first.Stream.ShouldNotBeNull().DisposeAsync();
        File.Delete(path);
    }

    protected override void AfterAll()
    {
        base.AfterAll();
        Directory.Delete(_locks, recursive: true);
    }

    private IActorRef Start(string login)
    {
        IActorRef agents = Sys.ActorOf(AgentsActor.Props(new AgentsDependencies
        {
            Journal = _journal.Ref,
            OncePer = new OncePerWindow(TimeProvider.System),
            Locks = new FileLoginLocks(_locks),
        }));
        agents.Tell(new UseRules(
            Rules.Everything(),
            new AgentsSettings { Discover = false, Logins = [login], Simulators = true }));
        return agents;
    }

    private AgentStatus ExpectSubscribed(string login) =>
        _statuses.FishForMessage<AgentStatus>(status => status.State == AgentState.Subscribed && status.Login == login);

    private static async Task StopAsync(IActorRef agents) =>
        (await agents.Ask<AgentsStopped>(StopAgents.Instance, TimeSpan.FromSeconds(30))).ShouldNotBeNull();
}
