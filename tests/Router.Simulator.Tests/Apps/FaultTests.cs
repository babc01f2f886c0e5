using Router.Protocol.Codec;
using Router.Protocol.Framing;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Simulator.Apps;
using Router.Simulator.Faults;
using Router.Simulator.Recording;
using Router.Simulator.Samples;
using Router.Simulator.Tests.Support;

namespace Router.Simulator.Tests.Apps;

public sealed class FaultTests
{
    [Theory]
    [InlineData("malformed", PacketFault.MismatchedEndTag)]
    [InlineData("odd", PacketFault.OddLength)]
    public async Task Malformed_packets_cost_themselves_alone(string fault, PacketFault expected)
    {
        await using Office office = await Office.OpenAsync();
        await using TestClient client = await office.SubscribedAsync();
        office.App.Apply(Fault.Parse(fault));
        office.App.Raise(SampleStore.Load("Call.Finished"));
        ReadFrame bad = await client.ReadFrameAsync();
        (bad.Status == FrameStatus.Malformed ? PacketFault.OddLength : bad.Error.Fault).ShouldBe(expected);
        (await client.ReadEventAsync()).State.ShouldBe(States.Finished);
    }

    [Theory]
    [InlineData("garbage", PacketKind.Garbage)]
    [InlineData("garbage 4", PacketKind.Garbage)]
    [InlineData("oversized", PacketKind.Oversized)]
    public async Task Noise_breaks_the_stream(string fault, PacketKind kind)
    {
        await using Office office = await Office.OpenAsync();
        await using TestClient client = await office.SubscribedAsync();
        office.App.Apply(Fault.Parse(fault));
        (await client.ReadFrameAsync()).Fault.ShouldBe(StreamFault.NotAPacket);
        await office.DisposeAsync();
        office.Heard.Of<PacketTold>()[^1].ShouldSatisfyAllConditions(
            told => told.Kind.ShouldBe(kind),
            told => told.Outcome.ShouldBe(PacketOutcome.Sent));
    }

    [Fact]
    public async Task Large_message_is_one_good_packet()
    {
        await using Office office = await Office.OpenAsync();
        await using TestClient client = await office.SubscribedAsync();
        office.App.Apply(Fault.Parse("large 200000"));
        ReadFrame frame = await client.ReadFrameAsync();
        frame.Packet.ShouldBeOfType<AgentEvent>().Object.ShouldBe(Objects.Message);
        frame.Length.ShouldBeInRange(195_000, 200_000);
    }

    [Theory]
    [InlineData("state-form document-open")]
    [InlineData("wire-form bare-utf8-bom")]
    [InlineData("quotes single")]
    public async Task Spelling_changes_from_now_on_until_it_is_off(string fault)
    {
        await using Office office = await Office.OpenAsync();
        await using TestClient client = await office.SubscribedAsync();
        office.App.Apply(Fault.Parse(fault));
        office.App.Raise(SampleStore.Load("Call.Finished"));
        ReadFrame frame = await client.ReadFrameAsync();
        frame.Packet.ShouldBeOfType<AgentEvent>().State.ShouldBe(States.Finished);
        office.App.Apply(Fault.Parse("off"));
        office.App.Raise(SampleStore.Load("Call.Finished"));
        (await client.ReadFrameAsync()).Form.ShouldBe(FrameForm.App);

        // A packet is told when it is written, which its reader may learn first: after the end all are told.
        await office.DisposeAsync();
        PacketTold told = office.Heard.Of<PacketTold>().First(packet => packet.Kind == PacketKind.Event);
        (frame.Form == FrameForm.App && told.Spelling.Length == 0).ShouldBeFalse();
        frame.Form.ShouldBe(told.Form!.Value);
    }

    [Fact]
    public async Task Disconnect_ends_connections_and_the_pipe_stays()
    {
        await using Office office = await Office.OpenAsync();
        await using TestClient client = await office.SubscribedAsync();
        office.App.Apply(Fault.Parse("disconnect"));
        (await client.ReadAsync()).ShouldBeNull();
        await office.App.WaitForNoClientAsync(Limit.Token);
        office.Heard.Of<ClientDisconnected>().ShouldHaveSingleItem().Reason.ShouldBe(EndReason.Fault);
        await using TestClient again = await office.SubscribedAsync();
    }

    [Theory]
    [InlineData("disconnect cut 1")]
    [InlineData("disconnect cut 101")]
    [InlineData("disconnect cut 1000000")]
    [InlineData("disconnect cut")]
    public async Task Cut_ends_the_connection_inside_the_next_packet_and_the_record_says_so(string fault)
    {
        await using Office office = await Office.OpenAsync();
        await using TestClient client = await office.SubscribedAsync();
        office.App.Raise(SampleStore.Load("Call.Started"));
        office.App.Apply(Fault.Parse(fault));
        office.App.Raise(SampleStore.Load("Call.Finished"));
        (await client.ReadEventAsync()).State.ShouldBe(States.Started);
        ReadFrame cut = await client.ReadFrameAsync();
        cut.Packet.ShouldBeNull();
        cut.Fault.ShouldBe(StreamFault.EndOfStream);
        await office.App.WaitForNoClientAsync(Limit.Token);
        office.App.Raise(SampleStore.Load("Call.Finished"));
        office.Heard.Of<PacketTold>().Where(told => told.Kind == PacketKind.Event).Select(told => (told.Outcome, told.Reason)).ShouldBe(
        [
            (PacketOutcome.Sent, null),
            (PacketOutcome.TornOff, null),
            (PacketOutcome.Dropped, DropReason.NoClient),
        ]);
    }

    [Fact]
    public async Task Restart_takes_the_pipe_away_and_brings_it_back_connecting_then_online()
    {
        await using Office office = await Office.OpenAsync();
        await using TestClient client = await office.SubscribedAsync();
        Task<Packet?> end = client.ReadAsync();
        await office.App.RestartAsync(TimeSpan.Zero, Limit.Token);
        (await end).ShouldBeNull();
        await using TestClient again = await office.SubscribedAsync();
        await office.App.WaitForStatusAsync(Statuses.Online, Limit.Token);
        office.Heard.Of<ListeningChanged>().Select(change => change.IsListening).ShouldBe([true, false, true]);
        office.Heard.Of<StatusChanged>().Select(change => change.Status).ShouldBe([Statuses.Connecting, Statuses.Online]);
        office.Heard.Of<ClientDisconnected>()[0].Reason.ShouldBe(EndReason.Restart);
    }

    [Fact]
    public async Task While_the_app_is_down_the_pipe_is_absent_and_events_are_lost()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        await using Office office = await Office.OpenAsync(new SimulatorOptions { Time = time });
        var down = new DownWatch();
        Task restart = office.App.RestartAsync(TimeSpan.FromSeconds(5), Limit.Token);
        await down.UntilAsync(() => office.Heard.Of<ListeningChanged>().Any(change => !change.IsListening));
        office.App.Raise(SampleStore.Load("AgentOnlineStatus"));
        office.Heard.Of<PacketTold>().ShouldHaveSingleItem().Reason.ShouldBe(DropReason.Down);
        await using var pipe = new System.IO.Pipes.NamedPipeClientStream(".", PipeName.For(office.Login), System.IO.Pipes.PipeDirection.InOut);
        await Should.ThrowAsync<TimeoutException>(() => pipe.ConnectAsync(0));
        await time.PassUntilAsync(Done(restart));
        await using TestClient client = await office.ConnectAsync();
        await office.App.WaitForClientAsync(Limit.Token);
        (await time.PassUntilAsync(client.ReadEventAsync())).Fields.GetText(FieldNames.Status).ShouldBe(Statuses.Online);
    }

    [Fact]
    public async Task Logout_and_login_show_as_connecting_and_online()
    {
        await using Office office = await Office.OpenAsync();
        await using TestClient client = await office.ConnectAsync();
        await office.App.WaitForClientAsync(Limit.Token);
        office.App.Apply(Fault.Parse("logout"));
        (await client.ReadEventAsync()).Fields.GetText(FieldNames.Status).ShouldBe(Statuses.Connecting);
        await client.SendAsync("<Command Action=\"ChangeMyOnlineStatus\" ID=\"1\"><Status>Away</Status></Command>"u8.ToArray());
        (await client.ReadAsync()).ShouldBeOfType<CommandResult>().Error.ShouldBe(ErrorTexts.AgentNotLogged);
        office.App.Apply(Fault.Parse("login"));
        (await client.ReadEventAsync()).Fields.GetText(FieldNames.Status).ShouldBe(Statuses.Online);
    }

    [Fact]
    public async Task Torn_writes_at_every_offset_leave_the_packet_whole()
    {
        await using Office office = await Office.OpenAsync();
        await using TestClient client = await office.SubscribedAsync();
        AgentEvent sample = SampleStore.Load("AgentOnlineStatus");
        office.App.Raise(sample);
        int length = (await client.ReadFrameAsync()).Length + 4;
        for (int at = 1; at <= length; at++)
        {
            office.App.Apply(Fault.Parse($"torn {at}"));
            office.App.Raise(sample);
            SameEvent.Check(await client.ReadEventAsync(), sample, $"torn {at}");
        }
    }

    private static async Task<bool> Done(Task task)
    {
        await task;
        return true;
    }
}
