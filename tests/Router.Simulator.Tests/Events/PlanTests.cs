using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Simulator.Company;
using Router.Simulator.Events;

namespace Router.Simulator.Tests.Events;

public sealed class PlanTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 15, 7, 0, 0, 250, TimeSpan.Zero);
    private static readonly TimeZoneInfo Moscow = TimeZoneInfo.CreateCustomTimeZone("test", TimeSpan.FromHours(3), "test", "test");
    private static readonly Peer Client = Peer.Of(CompanyDirectory.Default.Users[0], CompanyDirectory.Default.Services[1].Id);

    [Fact]
    public void Answered_call_goes_through_its_states_with_fitting_times()
    {
        AgentEvent[] events = Tell(new CallPlan
        {
            CallId = "c",
            AgentId = "me",
            Peer = Client,
            Ring = TimeSpan.FromSeconds(8),
            Talk = TimeSpan.FromSeconds(150),
            Keys = "5#",
            RecordLink = "https://records.example/c.mp3",
        }.ToProcess());

        events.Select(e => e.State).ShouldBe(
        [
            States.Started, States.CallAccepted, States.CallInProgress, States.CallInProgress, States.Finished, States.MP3RecordReady,
        ]);
        events.ShouldAllBe(e => e.Mode == Modes.ServicesClients && e.Initiator == Initiators.Incoming);
        Texts(events[0]).ShouldBe([Client.ClientId!, Client.Id, Client.ServiceId!, "c", Client.Id, "me", "2026-01-15T10:00:00"]);
        events[0].Time.ShouldBe(new DateTimeOffset(2026, 1, 15, 7, 0, 0, TimeSpan.Zero));
        events[2].Fields.GetText(FieldNames.KeyPressed).ShouldBe("5");
        events[2].Fields.GetText(FieldNames.KeyPressedTime).ShouldBe("2026-01-15T10:00:58");
        Texts(events[4]).Skip(6).ShouldBe(
            ["2026-01-15T10:00:00", "2026-01-15T10:00:08", "2026-01-15T10:02:38", "158", "150", CallResults.Success]);
        events[4].Time.ShouldBe(new DateTimeOffset(2026, 1, 15, 7, 2, 38, TimeSpan.Zero));
    }

    public static TheoryData<string> Failures => [.. CallResults.All.Where(result => result is not CallResults.Success)];

    [Theory]
    [MemberData(nameof(Failures))]
    public void Call_that_is_not_answered_only_starts_and_ends(string result)
    {
        OfficeProcess process = new CallPlan
        {
            CallId = "c",
            AgentId = "me",
            Peer = Peer.Of("101"),
            Initiator = Initiators.Self,
            Result = result,
            Ring = TimeSpan.FromSeconds(20),
            RecordLink = "unused",
            SipCause = "503",
        }.ToProcess();
        AgentEvent[] events = Tell(process);

        events.Select(e => e.State).ShouldBe([States.Started, States.CallError, States.Finished]);
        Texts(events[2]).ShouldBe(
            ["c", "me", "101", "2026-01-15T10:00:00", string.Empty, "2026-01-15T10:00:20", "20", "0", result]);
        process.Steps.ShouldAllBe(step => step.Talk == TalkChange.None);
    }

    [Fact]
    public void Agent_talks_from_the_acceptance_to_the_end()
    {
        OfficeProcess process = new CallPlan { CallId = "c", AgentId = "me", Peer = Peer.Of("101") }.ToProcess();
        process.Steps.Select(step => step.Talk).ShouldBe([TalkChange.None, TalkChange.None, TalkChange.Begins, TalkChange.None, TalkChange.Ends]);
        process.Steps.Select(step => step.Offset).ShouldBeInOrder();
    }

    [Fact]
    public void Chat_names_authors_and_the_specialist()
    {
        AgentEvent[] events = Tell(new ChatPlan
        {
            AgentId = "me",
            Peer = Client,
            Lines = [new ChatLine(Initiators.Incoming, "m1", "<b> & co"), new ChatLine(Initiators.Self, "m2", "ok")],
            CommandId = "9",
        }.ToProcess());

        Texts(events[0]).ShouldBe(["m1", Client.ClientId!, Client.Id, Client.ServiceId!, Client.Id, "<b> & co", "2026-01-15T10:00:00", "me"]);
        events[1].Fields.GetText(FieldNames.AuthorID).ShouldBe("me");
        events.ShouldAllBe(e => e.CommandId == "9" && e.State == null);
        Tell(new ChatPlan { AgentId = "me", Peer = Peer.Of(CompanyDirectory.Default.Colleagues[0]), Lines = [new ChatLine(Initiators.Self, "m", "x")] }.ToProcess())[0]
            .Fields.TryGet(FieldNames.SpecialistID, out _).ShouldBeFalse();
    }

    [Fact]
    public void Session_lists_its_files()
    {
        AgentEvent finished = Tell(new SessionPlan
        {
            SessionId = "s",
            AgentId = "agent",
            Peer = Client,
            Uploaded = [new CopiedFile("a.epf", "C:\\", "D:\\", 7, 1)],
            Downloaded = [],
        }.ToProcess())[1];

        finished.State.ShouldBe(States.Finished);
        finished.Fields.TryGet(FieldNames.UploadedFiles, out Field uploaded).ShouldBeTrue();
        uploaded.Children.TryGet(FieldNames.File, out Field file).ShouldBeTrue();
        Texts(file.Children).ShouldBe(["a.epf", "C:\\", "D:\\", "7", "2026-01-15T10:00:00", "1"]);
        finished.Fields.TryGet(FieldNames.DownloadedFiles, out Field downloaded).ShouldBeTrue();
        downloaded.Children.IsEmpty.ShouldBeTrue();
        finished.Fields.GetText(FieldNames.EndTime).ShouldBe("2026-01-15T10:02:00");
    }

    [Fact]
    public void Treatment_is_appointed_finished_rated_and_commented()
    {
        AgentEvent[] events = Tell(new TreatmentPlan
        {
            TreatmentId = "t",
            AgentId = "me",
            Peer = Client,
            Length = TimeSpan.FromMinutes(3),
            Assessment = 2,
            Comments = ["долго", "плохо"],
        }.ToProcess());

        events.Select(e => e.State).ShouldBe([States.Appointed, States.Finished, States.ServiceQualityAssessment, States.Comments]);
        events[1].Fields.GetText(FieldNames.TreatmentDuration).ShouldBe("180");
        events[2].Fields.GetText(FieldNames.Assessment).ShouldBe("2");
        events[3].Fields.TryGet(FieldNames.Comments, out Field comments).ShouldBeTrue();
        Texts(comments.Children).ShouldBe(["долго", "плохо"]);
        events.ShouldAllBe(e => e.Initiator == Initiators.Incoming && e.Mode == Modes.ServicesClients);
    }

    private static AgentEvent[] Tell(OfficeProcess process) =>
        [.. process.Steps.Where(step => step.Event is not null).Select(step => step.Event!(new Moment(Start + step.Offset, Start, Moscow)))];

    private static List<string> Texts(AgentEvent @event) => Texts(@event.Fields);

    private static List<string> Texts(FieldList fields)
    {
        List<string> texts = [];
        foreach (Field field in fields)
        {
            texts.Add(field.ToString());
        }

        return texts;
    }
}
