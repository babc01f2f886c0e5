using Router.Protocol.Framing;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Simulator.Days;
using Router.Simulator.Faults;
using Router.Simulator.Recording;
using Router.Simulator.Tests.Support;

namespace Router.Simulator.Tests.Days;

public sealed class DisconnectedDayTests
{
    [Theory]
    [InlineData("disconnect")]
    [InlineData("disconnect cut")]
    [InlineData("restart 1ms")]
    public async Task Record_knows_what_each_connection_got_although_it_was_broken_off(string fault)
    {
        const int Connections = 5;
        await using Office office = await Office.OpenAsync();
        office.App.Apply(Fault.Parse("forms mixed"));
        office.App.Apply(Fault.Parse("torn random"));
        using var stop = new CancellationTokenSource();
        Task<long> day = OfficeDay.RunAsync(office.Company, new DayOptions { Rate = 5000, Seed = 3 }, stop.Token);
        var got = new List<AgentEvent>[Connections];
        for (int i = 0; i < Connections; i++)
        {
            got[i] = [];
            await using TestClient client = await SubscribeAmongEventsAsync(office, got[i]);
            while (got[i].Count < 300 * (i + 1))
            {
                got[i].Add(await client.ReadEventAsync());
            }

            office.App.Apply(Fault.Parse(fault));
            for (ReadFrame frame = await client.ReadFrameAsync(); frame.Status == FrameStatus.Packet; frame = await client.ReadFrameAsync())
            {
                if (frame.Packet is AgentEvent told)
                {
                    got[i].Add(told);
                }
            }

            await office.App.WaitForNoClientAsync(Limit.Token);
        }

        await stop.CancelAsync();
        long count = await day;
        PacketTold[] all = [.. office.Heard.Of<PacketTold>().Where(packet => packet.Kind == PacketKind.Event)];
        all.Select(packet => packet.Context!.Sequence).Distinct().Count().ShouldBeGreaterThanOrEqualTo((int)count);
        int[] numbers = [.. all.Where(packet => packet.Connection is not null).Select(packet => packet.Connection!.Value).Distinct().Order()];
        numbers.Length.ShouldBe(Connections);
        for (int i = 0; i < Connections; i++)
        {
            PacketTold[] meant = [.. all.Where(packet => packet.Connection == numbers[i])];
            AgentEvent[] sent = [.. meant.Where(packet => packet.Outcome == PacketOutcome.Sent).Select(packet => packet.Event!)];

            // What was torn off may have arrived whole after all; nothing else may.
            int tornOff = meant.Count(packet => packet.Outcome == PacketOutcome.TornOff);
            got[i].Count.ShouldBeInRange(sent.Length, sent.Length + tornOff);
            for (int n = 0; n < sent.Length; n++)
            {
                SameEvent.Check(got[i][n], sent[n], $"connection {numbers[i]}, event {n}");
            }
        }
    }

    /// <summary>Subscribes to everything while status events come in between.</summary>
    private static async Task<TestClient> SubscribeAmongEventsAsync(Office office, List<AgentEvent> events)
    {
        TestClient client = await office.ConnectAsync();
        foreach (Category category in Category.Known)
        {
            await client.SendAsync(AgentCommand.Subscribe(Guid.NewGuid().ToString(), category));
        }

        for (int answered = 0; answered < Category.Known.Count;)
        {
            Packet? packet = await client.ReadAsync();
            if (packet is AgentEvent told)
            {
                events.Add(told);
            }
            else
            {
                packet.ShouldBeOfType<CommandResult>();
                answered++;
            }
        }

        return client;
    }
}
