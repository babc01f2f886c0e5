using Akka.Actor;
using Akka.TestKit;
using Router.Actors.Agents.Pipes;
using Router.Actors.Tests.Support;
using Router.Protocol.Codec;
using Router.Protocol.Packets;

namespace Router.Actors.Tests.Agents;

public sealed class PipeActorTests : ReadingKit
{
    private readonly TestProbe _parent;

    public PipeActorTests() => _parent = CreateTestProbe();

    [Fact]
    public async Task It_reads_once_for_each_time_it_is_asked()
    {
        IActorRef pipe = Start();
        AppConnection app = await ConnectedAsync();
        await app.SayAsync(Call("1"), Call("2"));
        _parent.ExpectNoMsg(TimeSpan.Zero);

        pipe.Tell(ReadOn.Instance);
        PacketsRead read = _parent.ExpectMsg<PacketsRead>();
        read.Events.Select(item => item.Packet.Fields.GetText("CallID")).ShouldBe(["1", "2"]);
        read.Bytes.ShouldBe(read.Events.Sum(item => item.Bytes.Length));

        await app.SayAsync(Call("3"));
        Settle(_parent.LastSender);
        _parent.HasMessages.ShouldBeFalse();
        pipe.Tell(ReadOn.Instance);
        _parent.ExpectMsg<PacketsRead>().Events.ShouldHaveSingleItem().Packet.Fields.GetText("CallID").ShouldBe("3");
    }

    [Fact]
    public async Task It_writes_commands_whole_and_in_order()
    {
        IActorRef pipe = Start();
        AppConnection app = await ConnectedAsync();
        for (int i = 0; i < 5; i++)
        {
            pipe.Tell(Write($"Action{i}"));
        }

        for (int i = 0; i < 5; i++)
        {
            (await app.NextCommandAsync()).Action.ShouldBe($"Action{i}");
        }
    }

    [Fact]
    public async Task What_was_read_is_handed_over_before_the_end_and_then_it_stops()
    {
        IActorRef pipe = Start();
        AppConnection app = await ConnectedAsync();
        IActorRef child = _parent.LastSender;
        Watch(child);
        await app.SayAsync(Call("1"));
        app.Close();
        pipe.Tell(ReadOn.Instance);

        _parent.ExpectMsg<PacketsRead>().Events.Count.ShouldBe(1);

        // The close may come with a read of its own.
        pipe.Tell(ReadOn.Instance);
        _parent.FishForMessage<ConnectionEnded>(_ => true).End.ShouldBe(PipeEnd.Closed);
        ExpectTerminated(child);
    }

    [Fact]
    public async Task What_the_app_said_before_it_closed_is_read_though_writing_fails()
    {
        IActorRef pipe = Start();
        AppConnection app = await ConnectedAsync();
        pipe.Tell(ReadOn.Instance);
        app.GoDeaf();
        WriteCommand later = Write("Later");
        pipe.Tell(Write("Now"));
        pipe.Tell(later);
        Settle(_parent.LastSender);
        Settle(_parent.LastSender);
        await app.SayAsync(Call("1"));

        _parent.ExpectMsg<PacketsRead>().Events.ShouldHaveSingleItem();
        app.Close();
        pipe.Tell(ReadOn.Instance);
        ConnectionEnded ended = _parent.FishForMessage<ConnectionEnded>(_ => true);
        ended.End.ShouldBe(PipeEnd.Closed);
        ended.Unwritten.ShouldBe([later.Id]);
    }

    [Fact]
    public async Task An_app_that_takes_nothing_and_says_nothing_is_not_listened_to_for_ever()
    {
        IActorRef pipe = Start();
        AppConnection app = await ConnectedAsync();
        IActorRef child = _parent.LastSender;
        Watch(child);
        app.GoDeaf();
        pipe.Tell(Write("Now"));
        pipe.Tell(ReadOn.Instance);
        await AwaitAssertAsync(() =>
        {
            Clock.Advance(TimeSpan.FromSeconds(5));
            _parent.HasMessages.ShouldBeTrue();
        });

        ConnectionEnded ended = _parent.ExpectMsg<ConnectionEnded>();
        (ended.End, ended.Reason).ShouldBe((PipeEnd.Closed, "Broken pipe"));
        ExpectTerminated(child);
    }

    [Fact]
    public async Task Bytes_that_are_no_packet_end_it_and_it_says_which()
    {
        IActorRef pipe = Start();
        AppConnection app = await ConnectedAsync();
        await app.WriteAsync([0xFF, 0xFE, 0xFD, 0xFC, 0x01]);
        pipe.Tell(ReadOn.Instance);

        ConnectionEnded ended = _parent.FishForMessage<ConnectionEnded>(_ => true);
        ended.End.ShouldBe(PipeEnd.Framing);
        ended.Reason.ShouldNotBeNull().ShouldContain("FFFEFDFC01");
        await app.WaitForCloseAsync();
    }

    [Fact]
    public void A_pipe_that_cannot_be_opened_ends_at_once_with_its_reason()
    {
        Pipes.Fail(Login, PipeEnd.Denied, "no rights");
        Start();

        ConnectionEnded ended = _parent.ExpectMsg<ConnectionEnded>();
        (ended.End, ended.Reason).ShouldBe((PipeEnd.Denied, "no rights"));
    }

    [Fact]
    public async Task Asked_to_close_it_closes_and_a_read_that_waits_does_not_keep_it()
    {
        IActorRef pipe = Start();
        AppConnection app = await ConnectedAsync();
        pipe.Tell(ReadOn.Instance);
        pipe.Tell(ClosePipe.Instance);

        _parent.FishForMessage<ConnectionEnded>(_ => true).End.ShouldBe(PipeEnd.Stopped);
        await app.WaitForCloseAsync();
    }

    private static AgentEvent Call(string id) => new()
    {
        Mode = "Softphone",
        Object = "Call",
        State = "Started",
        Fields = FieldList.Of(("CallID", id)),
    };

    private static WriteCommand Write(string action)
    {
        var bytes = new System.Buffers.ArrayBufferWriter<byte>();
        PacketWriter.Write(bytes, new AgentCommand { Action = action, Id = Guid.NewGuid().ToString() });
        return new WriteCommand(Guid.NewGuid(), bytes.WrittenMemory);
    }

    private IActorRef Start()
    {
        var pipes = Pipes;
        IActorRef parent = _parent.Ref;
        var child = Props.Create(() => new PipeActor(pipes, Login));
        return Sys.ActorOf(Props.Create(() => new Foster(child, parent)));
    }

    private async Task<AppConnection> ConnectedAsync()
    {
        AppConnection app = await Pipes.NextAsync();
        _parent.ExpectMsg<PipeConnected>();
        return app;
    }
}
