using System.Text;
using Microsoft.Extensions.Time.Testing;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Simulator.Apps;
using Router.Simulator.Faults;
using Router.Simulator.Recording;
using Router.Simulator.Tests.Support;

namespace Router.Simulator.Tests.Apps;

public sealed class CommandTests
{
    private const string ToColleague =
        "<Command Action=\"SendMessage\" ID=\" 74237de0-5537-513c-f8d6-aae0c9499378 \" Mode=\"Colleagues\"><ColleagueID>74237de0-5537-513c-f8d6-aae0c9499378</ColleagueID><MessageBody>привет &amp; пока</MessageBody></Command>";

    [Fact]
    public async Task Commands_without_id_back_to_back_are_answered_in_order_with_an_empty_id()
    {
        await using Office office = await Office.OpenAsync();
        await using TestClient client = await office.ConnectAsync();
        string commands = string.Concat(Category.Known.Select(category =>
            $"<Command Action=\"EventSubscribe\" Mode=\"{category.Mode}\" Object=\"{category.Object}\" Initiator=\"{Initiators.OnWire(category.Initiator)}\"></Command>"));
        await client.SendAsync(Encoding.UTF8.GetBytes(commands + "<Command Action=\"Dance\"/>"));
        for (int i = 0; i < Category.Known.Count; i++)
        {
            CommandResult result = (await client.ReadAsync()).ShouldBeOfType<CommandResult>();
            result.Id.ShouldBeNull();
            result.IsFailure.ShouldBeFalse();
        }

        (await client.ReadAsync()).ShouldBeOfType<CommandResult>().Error.ShouldBe(ErrorTexts.ActionNotRecognized);
        office.App.Subscriptions.Count.ShouldBe(19);
    }

    [Fact]
    public async Task Torn_commands_are_whole()
    {
        await using Office office = await Office.OpenAsync();
        await using TestClient client = await office.ConnectAsync();
        foreach (byte part in Encoding.UTF8.GetBytes(ToColleague))
        {
            await client.SendAsync(new[] { part });
        }

        (await client.ReadAsync()).ShouldBeOfType<CommandResult>().IsFailure.ShouldBeFalse();
    }

    [Theory]
    [InlineData("<Command Action=\"SendMessage\"><a></b></Command>")]
    [InlineData("<Event Object=\"Call\"></Event>")]
    [InlineData("no command at all")]
    public async Task What_cannot_be_read_is_answered_without_id_and_the_next_command_is_taken(string text)
    {
        await using Office office = await Office.OpenAsync();
        await using TestClient client = await office.ConnectAsync();
        await client.SendAsync(Encoding.UTF8.GetBytes(text));
        CommandResult refused = (await client.ReadAsync()).ShouldBeOfType<CommandResult>();
        refused.ShouldSatisfyAllConditions(
            result => result.Error.ShouldBe(ErrorTexts.XmlParsingError),
            result => result.Id.ShouldBeNull(),
            result => result.Action.ShouldBeNull());
        (await client.AskAsync(AgentCommand.Subscribe("7", Category.Known[0]))).Id.ShouldBe("7");
    }

    [Fact]
    public async Task After_garbage_the_next_command_in_the_same_write_is_found()
    {
        await using Office office = await Office.OpenAsync();
        await using TestClient client = await office.ConnectAsync();
        await client.SendAsync(Encoding.UTF8.GetBytes("????????<Command Action=\"Dance\" ID=\"5\"/>"));
        (await client.ReadAsync()).ShouldBeOfType<CommandResult>().Error.ShouldBe(ErrorTexts.XmlParsingError);
        (await client.ReadAsync()).ShouldBeOfType<CommandResult>().Id.ShouldBe("5");
    }

    [Fact]
    public async Task Endless_garbage_ends_the_connection()
    {
        await using Office office = await Office.OpenAsync();
        await using TestClient client = await office.ConnectAsync();
        for (int i = 0; i < 15; i++)
        {
            await client.SendAsync("????????"u8.ToArray());
            (await client.ReadAsync()).ShouldBeOfType<CommandResult>().Error.ShouldBe(ErrorTexts.XmlParsingError);
        }

        await client.SendAsync("????????"u8.ToArray());
        await office.App.WaitForNoClientAsync(Limit.Token);
        office.Heard.Of<ClientDisconnected>().ShouldHaveSingleItem().Reason.ShouldBe(EndReason.Unreadable);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Message_is_told_with_the_command_s_id_after_the_result_or_before_it(bool isBefore)
    {
        await using Office office = await Office.OpenAsync(new SimulatorOptions { EventsBeforeResults = isBefore });
        await using TestClient client = await office.SubscribedAsync();
        await client.SendAsync(Encoding.UTF8.GetBytes(ToColleague));
        Packet first = (await client.ReadAsync())!;
        Packet second = (await client.ReadAsync())!;
        (isBefore ? second : first).ShouldBeOfType<CommandResult>().Id.ShouldBe("74237de0-5537-513c-f8d6-aae0c9499378");
        AgentEvent told = (isBefore ? first : second).ShouldBeOfType<AgentEvent>();
        told.CommandId.ShouldBe("74237de0-5537-513c-f8d6-aae0c9499378");
        told.Initiator.ShouldBe(Initiators.Self);
        told.Mode.ShouldBe(Modes.Colleagues);
        told.Fields.GetText(FieldNames.MessageBody).ShouldBe("привет & пока");
        told.Fields.GetText(FieldNames.AuthorID).ShouldBe(office.App.AgentId);
    }

    [Fact]
    public async Task Status_changes_and_is_told_with_the_command_s_id()
    {
        await using Office office = await Office.OpenAsync();
        await using TestClient client = await office.ConnectAsync();
        await client.SendAsync("<Command Action=\"ChangeMyOnlineStatus\" ID=\"9\"><Status>Away</Status></Command>"u8.ToArray());
        (await client.ReadAsync()).ShouldBeOfType<CommandResult>().Id.ShouldBe("9");
        AgentEvent told = await client.ReadEventAsync();
        told.CommandId.ShouldBe("9");
        told.Fields.GetText(FieldNames.Status).ShouldBe(Statuses.Away);
        office.App.Status.ShouldBe(Statuses.Away);
    }

    [Fact]
    public async Task Call_takes_its_course_with_the_command_s_id_and_the_agent_talks_meanwhile()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 1, 15, 7, 0, 0, TimeSpan.Zero));
        await using Office office = await Office.OpenAsync(new SimulatorOptions { Time = time });
        await using TestClient client = await office.SubscribedAsync();
        await client.SendAsync("<Command Action=\"Call\" ID=\"5\" Mode=\"Softphone\"><CallTo>+79000000001</CallTo></Command>"u8.ToArray());
        (await client.ReadAsync()).ShouldBeOfType<CommandResult>().IsFailure.ShouldBeFalse();
        AgentEvent started = await client.ReadEventAsync();
        started.State.ShouldBe(States.Started);
        started.Fields.GetText(FieldNames.CallTo).ShouldBe("+79000000001");
        AgentEvent accepted = await time.PassUntilAsync(client.ReadEventAsync());
        accepted.State.ShouldBe(States.CallAccepted);
        (await client.ReadEventAsync()).Fields.GetText(FieldNames.Status).ShouldBe(Statuses.Talking);
        AgentEvent finished = await time.PassUntilAsync(client.ReadEventAsync());
        finished.State.ShouldBe(States.Finished);
        finished.Fields.GetText(FieldNames.BillSec).ShouldBe("5");
        (await client.ReadEventAsync()).Fields.GetText(FieldNames.Status).ShouldBe(Statuses.Online);
        new[] { started, accepted, finished }.ShouldAllBe(e => e.CommandId == "5" && e.Initiator == Initiators.Self && e.Mode == Modes.Softphone);
    }

    [Fact]
    public async Task Slow_replies_wait_each_for_itself_and_keep_their_order()
    {
        var time = new FakeTimeProvider();
        await using Office office = await Office.OpenAsync(new SimulatorOptions { Time = time });
        await using TestClient client = await office.ConnectAsync();
        office.App.Apply(Fault.Parse("slow-replies 2s"));
        await client.SendAsync(AgentCommand.Subscribe("1", Category.Known[0]));
        await client.SendAsync(AgentCommand.Subscribe("2", Category.Known[1]));
        await office.App.WaitForSubscriptionsAsync(2, Limit.Token);
        Task<Packet?> answer = client.ReadAsync();
        DateTimeOffset asked = time.GetUtcNow();
        (await time.PassUntilAsync(answer)).ShouldBeOfType<CommandResult>().Id.ShouldBe("1");
        (time.GetUtcNow() - asked).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(2));
        (await time.PassUntilAsync(client.ReadAsync())).ShouldBeOfType<CommandResult>().Id.ShouldBe("2");
    }

    [Fact]
    public async Task No_reply_keeps_so_many_results_back_and_carries_the_commands_out()
    {
        await using Office office = await Office.OpenAsync();
        await using TestClient client = await office.ConnectAsync();
        office.App.Apply(Fault.Parse("no-reply 2"));
        for (int i = 0; i < 3; i++)
        {
            await client.SendAsync(AgentCommand.Subscribe($"{i}", Category.Known[i]));
        }

        (await client.ReadAsync()).ShouldBeOfType<CommandResult>().Id.ShouldBe("2");
        office.App.Subscriptions.Count.ShouldBe(3);
        office.Heard.Of<PacketTold>().Count(told => told.Reason == DropReason.NoReply).ShouldBe(2);
    }

    [Theory]
    [InlineData("no-result-id", "<CommandResult Action=\"ChangeMyOnlineStatus\">", "8")]
    [InlineData("no-echo", "<CommandResult Action=\"ChangeMyOnlineStatus\" ID=\"\">", null)]
    public async Task Results_lose_their_id(string fault, string start, string? eventId)
    {
        await using Office office = await Office.OpenAsync();
        await using TestClient client = await office.ConnectAsync();
        office.App.Apply(Fault.Parse(fault));
        await client.SendAsync("<Command Action=\"ChangeMyOnlineStatus\" ID=\"8\"><Status>Away</Status></Command>"u8.ToArray());
        byte[] expected = Encoding.Unicode.GetBytes(start);
        byte[] head = new byte[4 + expected.Length];
        await client.Pipe.ReadExactlyAsync(head, Limit.Token);
        Encoding.Unicode.GetString(head.AsSpan(4)).ShouldBe(start);

        // The rest of this result, then the event.
        byte[] rest = new byte[BitConverter.ToInt32(head) - expected.Length];
        await client.Pipe.ReadExactlyAsync(rest, Limit.Token);
        (await client.ReadEventAsync()).CommandId.ShouldBe(eventId);
        await office.DisposeAsync();
        PacketTold told = office.Heard.Of<PacketTold>().First(packet => packet.Kind == PacketKind.Result);
        told.CarriesId.ShouldBeFalse();
        told.Result!.Id.ShouldBe("8");
    }

    [Fact]
    public async Task Result_of_a_command_without_id_can_go_without_the_attribute()
    {
        await using Office office = await Office.OpenAsync(new SimulatorOptions { OmitMissingIds = true });
        await using TestClient client = await office.ConnectAsync();
        await client.SendAsync("<Command Action=\"Dance\"/>"u8.ToArray());
        byte[] head = new byte[4 + (2 * "<CommandResult Action=\"Dance\">".Length)];
        await client.Pipe.ReadExactlyAsync(head, Limit.Token);
        Encoding.Unicode.GetString(head.AsSpan(4)).ShouldBe("<CommandResult Action=\"Dance\">");
    }
}
