using Akka.Actor;
using Router.Actors.Commands;
using Router.Actors.Journaling;
using Router.Actors.Notices;
using Router.Actors.Status;
using Router.Actors.Tests.Support;
using Router.Journal.Records;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Sinks.Abstractions;

namespace Router.Actors.Tests.Agents;

/// <summary>What a login's reads bring, over pipes in memory.</summary>
public sealed class AgentReadingTests : ReadingKit
{
    [Fact]
    public async Task Events_are_stamped_and_journaled_with_their_bytes()
    {
        StartAgent(Rules.OfTreatments());
        AppConnection app = await Pipes.NextAsync();
        await app.SayAsync(Rules.Treatment("1"), Rules.Treatment("2"));
        AppendRecords append = Journal.ExpectMsg<AppendRecords>();
        EventRecord[] records = [.. append.Records.Cast<EventRecord>()];
        records.Select(record => record.Packet.Fields.GetText(FieldNames.TreatmentID)).ShouldBe(["1", "2"]);
        records.ShouldAllBe(record => record.At == Clock.Now && record.Id.Version == 7 && record.Login == Login);
        records[0].Id.ShouldNotBe(records[1].Id);
        System.Text.Encoding.Unicode.GetString(records[0].Bytes.Span).ShouldStartWith("<Event ");
        append.Bytes.ShouldBe(records.Sum(record => record.Bytes.Length));
        ExpectStatus(status => status.State == AgentState.Connected);
        Clock.Advance(TimeSpan.FromMilliseconds(200));
        ExpectStatus(status => status is { EventsRead: 2, LastEventAt: not null });
    }

    [Fact]
    public async Task Events_of_all_kinds_have_their_category_also_those_that_nobody_knows()
    {
        StartAgent(Rules.OfTreatments());
        AppConnection app = await Pipes.NextAsync();
        await app.SayAsync(
            Rules.Event("<Event Object=\"AgentOnlineStatus\"><Status>Online</Status></Event>"),
            Rules.Event("<Event/>"),
            Rules.Event("<Event Mode=\"Other/Mode\" Object=\"Новое\"/>"),
            Rules.Event("<Event Mode=\"Softphone\" Object=\"Call\" Initiator=\"Self\"><CallID>7</CallID></Event>"));
        string[] keys = [.. Enumerable.Range(0, 4).Select(_ => NextRecord<EventRecord>().Key)];
        keys.ShouldBe([$"{Login}//AgentOnlineStatus", $"{Login}//", $"{Login}/Other/Mode/Новое", $"{Login}/Call/7"], ignoreOrder: true);
    }

    [Fact]
    public async Task An_app_that_invents_words_does_not_get_an_actor_for_each()
    {
        IActorRef agent = StartAgent(Rules.Nothing());
        AppConnection app = await Pipes.NextAsync();
        Packet[] events = [.. Enumerable.Range(0, 100).Select(i => Rules.Event($"<Event Object=\"Word{i}\"/>"))];
        await app.SayAsync(events);
        await app.SayAsync(Rules.Event("<Event Object=\"Word99\"/>"));
        int read = 0;
        var senders = new HashSet<IActorRef>();
        while (read < 101)
        {
            read += Journal.ExpectMsg<AppendRecords>().Records.Count;
            senders.Add(Journal.LastSender);
        }

        senders.Count.ShouldBe(65);
        senders.ShouldContain(sender => sender.Path.Name == "other");
        Settle(agent);
    }

    [Fact]
    public async Task What_does_not_parse_is_kept_with_its_bytes_and_told_once()
    {
        StartAgent(Rules.OfTreatments());
        AppConnection app = await Pipes.NextAsync();
        await app.WriteAsync([5, 0, 0, 0, 60, 0, 65, 0, 66]);
        await app.WriteAsync([4, 0, 0, 0, 60, 0, 65, 0]);
        List<MalformedRecord> kept = [];
        while (kept.Count < 2)
        {
            kept.AddRange(Journal.ExpectMsg<AppendRecords>().Records.Cast<MalformedRecord>());
        }

        kept[0].Bytes.ToArray().ShouldBe([60, 0, 65, 0, 66]);
        kept[0].Reason.ShouldContain("odd");
        kept[1].Bytes.Length.ShouldBe(4);
        NextNotice().ShouldBe("RT311");
        await app.SayAsync(Rules.Treatment());
        NextRecord<EventRecord>();
        Notices.HasMessages.ShouldBeFalse();
    }

    [Fact]
    public async Task Reading_stops_at_the_limit_and_goes_on_when_the_journal_has_caught_up()
    {
        IActorRef agent = StartAgent(Rules.OfTreatments(), creditLimit: 2000);
        AppConnection app = await Pipes.NextAsync();
        List<AppendRecords> appended = [];
        do
        {
            await app.SayAsync(Rules.Treatment());
            appended.Add(Journal.ExpectMsg<AppendRecords>());
        }
        while (appended.Sum(append => append.Bytes) < 2000);

        Notice half = Notices.ExpectMsg<Notice>();
        half.Message.ShouldBe(NoticeMessages.JournalSlow);
        NextNotice().ShouldBe("RT313");
        ExpectStatus(status => status.IsReadingStopped).UnjournaledBytes.ShouldBeGreaterThanOrEqualTo(2000);

        await app.SayAsync(Rules.Treatment("last"));
        Settle(agent);
        Journal.HasMessages.ShouldBeFalse();
        Clock.Advance(TimeSpan.FromSeconds(8));
        appended.ForEach(append => append.CreditTo.Tell(new RecordsAppended(append.Bytes)));
        Notice resumed = Notices.FishForMessage<Notice>(notice => notice.Message == NoticeMessages.ReadingResumed);
        resumed.ToString().ShouldContain("8 s");
        NextRecord<EventRecord>().Key.ShouldEndWith("LAST");
        ExpectStatus(status => !status.IsReadingStopped);
    }

    [Fact]
    public async Task Commands_reach_the_app_and_their_outcome_the_asker()
    {
        IActorRef agent = StartAgent(Rules.Nothing());
        AppConnection app = await Pipes.NextAsync();
        ExpectState(AgentState.Connected);
        agent.Tell(new SendCommand(Login, new AgentCommand { Action = Actions.ChangeMyOnlineStatus }), TestActor);
        AgentCommand command = await app.NextCommandAsync();
        Clock.Advance(TimeSpan.FromMilliseconds(200));
        ExpectStatus(status => status.PendingCommands == 1);
        await app.SayAsync(CommandResult.Failure(command.Action, command.Id, ErrorTexts.AgentNotLogged));
        ExpectMsg(new CommandOutcome(CommandStatus.Refused, ErrorTexts.AgentNotLogged, command.Id));
        NextRecord<CommandRecord>().Outcome.ShouldBe("refused");
    }

    [Fact]
    public async Task A_command_is_unknown_when_the_connection_ends_before_its_answer()
    {
        IActorRef agent = StartAgent(Rules.Nothing());
        AppConnection app = await Pipes.NextAsync();
        ExpectState(AgentState.Connected);
        agent.Tell(new SendCommand(Login, new AgentCommand { Action = Actions.Call, Mode = Modes.Softphone }), TestActor);
        await app.NextCommandAsync();
        app.Close();
        ExpectMsg<CommandOutcome>().Status.ShouldBe(CommandStatus.Unknown);
    }
}
