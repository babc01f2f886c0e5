using System.Buffers;
using Router.Actors.Agents.Pipes;
using Router.Actors.Tests.Support;
using Router.Protocol.Codec;
using Router.Protocol.Framing;
using Router.Protocol.Packets;

namespace Router.Actors.Tests.Agents;

public sealed class PacketPumpTests
{
    [Fact]
    public async Task Events_are_the_same_wherever_the_stream_is_cut()
    {
        byte[] bytes = Written();
        for (int cut = 1; cut < bytes.Length; cut++)
        {
            var app = new AppConnection();
            using var pump = new PacketPump(app.Client);
            await app.WriteAsync(bytes[..cut]);
            Task<PumpedRead> reading = pump.ReadAsync(Limit.Token);
            await app.WriteAsync(bytes[cut..]);
            app.Close();
            var events = new List<ReadEvent>();
            int results = 0;
            PumpedRead read;
            do
            {
                read = await reading;
                events.AddRange(read.Packets.Events);
                results += read.Packets.Results.Count;
                read.FramingFault.ShouldBeNull();
                reading = read.IsEnd ? reading : pump.ReadAsync(Limit.Token);
            }
            while (!read.IsEnd);

            events.Select(item => item.Packet.Fields.GetText("TreatmentID")).ShouldBe(["1", "2"], $"cut at {cut}");
            results.ShouldBe(1);
        }
    }

    [Fact]
    public async Task A_command_from_the_app_is_malformed()
    {
        var app = new AppConnection();
        using var pump = new PacketPump(app.Client);
        await app.SayAsync(new AgentCommand { Action = "Call" });
        PumpedRead read = await pump.ReadAsync(Limit.Token);
        read.Packets.Malformed.ShouldHaveSingleItem().Reason.ShouldContain("only clients");
        read.Packets.Bytes.ShouldBe(read.Packets.Malformed[0].Bytes.Length);
    }

    [Fact]
    public async Task What_came_before_broken_bytes_is_not_lost_with_them()
    {
        var app = new AppConnection();
        using var pump = new PacketPump(app.Client);
        await app.WriteAsync([.. Written(), 0xFF, 0xFF, 0xFF, 0xFF]);
        PumpedRead read = await pump.ReadAsync(Limit.Token);
        read.Packets.Events.Count.ShouldBe(2);
        read.IsEnd.ShouldBeTrue();
        read.FramingFault.ShouldNotBeNull().ShouldContain("FFFFFFFF");
    }

    [Fact]
    public async Task A_stream_that_ends_inside_a_packet_is_a_plain_end()
    {
        var app = new AppConnection();
        using var pump = new PacketPump(app.Client);
        await app.WriteAsync(Written()[..^1]);
        app.Close();
        PumpedRead read;
        do
        {
            read = await pump.ReadAsync(Limit.Token);
        }
        while (!read.IsEnd);
        read.FramingFault.ShouldBeNull();
    }

    private static byte[] Written()
    {
        var bytes = new ArrayBufferWriter<byte>();
        PacketWriter.Write(bytes, Rules.Treatment("1"));
        PacketWriter.Write(bytes, CommandResult.Success("Call", "1"));
        PacketWriter.Write(bytes, Rules.Treatment("2"), FrameForm.Client);
        return bytes.WrittenSpan.ToArray();
    }
}
