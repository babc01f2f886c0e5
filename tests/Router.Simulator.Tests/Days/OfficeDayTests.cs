using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Simulator.Apps;
using Router.Simulator.Days;
using Router.Simulator.Faults;
using Router.Simulator.Recording;
using Router.Simulator.Tests.Support;

namespace Router.Simulator.Tests.Days;

public sealed class OfficeDayTests
{
    [Fact]
    public async Task Client_decodes_exactly_what_the_record_tells_in_all_forms_and_torn()
    {
        const int Count = 5000;
        await using Office office = await Office.OpenAsync();
        await using TestClient client = await office.SubscribedAsync();
        office.App.Apply(Fault.Parse("forms mixed"));
        office.App.Apply(Fault.Parse("torn random"));
        Task<long> day = OfficeDay.RunAsync(office.Company, new DayOptions { Rate = 20_000, Count = Count, Seed = 7 }, Limit.Token);
        var decoded = new List<AgentEvent>();
        while (decoded.Count < Count)
        {
            decoded.Add(await client.ReadEventAsync());
        }

        (await day).ShouldBe(Count);
        await office.DisposeAsync();

        PacketTold[] told = [.. office.Heard.Of<PacketTold>().Where(packet => packet.Kind == PacketKind.Event)];
        told.Length.ShouldBe(Count);
        told.ShouldAllBe(packet => packet.Outcome == PacketOutcome.Sent);
        for (int i = 0; i < Count; i++)
        {
            SameEvent.Check(decoded[i], told[i].Event!, $"{told[i].Form} {told[i].Spelling}");
        }

        told.Select(packet => packet.Form).Distinct().Count().ShouldBe(8);
        told.Count(packet => packet.Event!.IsRepaired).ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task Day_with_one_seed_tells_the_same_whatever_the_clock_says()
    {
        string login = Office.NewLogin();
        string[] first = await TellAsync(login, seed: 5);
        string[] second = await TellAsync(login, seed: 5);
        string[] other = await TellAsync(login, seed: 6);

        second.ShouldBe(first);
        other.ShouldNotBe(first);
    }

    [Fact]
    public async Task Day_has_every_object_and_most_states()
    {
        var heard = new Heard();
        await TellAsync(Office.NewLogin(), seed: 1, heard);

        AgentEvent[] events = [.. heard.Of<PacketTold>().Select(packet => packet.Event!)];
        events.Select(e => e.Object!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ShouldBe(Objects.All.Order(StringComparer.Ordinal));
        events.Where(e => e.State is not null).Select(e => e.State!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .ShouldBe(States.All.Except([States.Initialized], StringComparer.Ordinal).Order(StringComparer.Ordinal));
        events.Where(e => e.Mode is not null).Select(e => e.Mode!).Distinct(StringComparer.Ordinal).Count().ShouldBe(3);
        events.Select(e => e.Fields.GetText(FieldNames.CallResult)).Where(result => result is not null).Distinct(StringComparer.Ordinal).Count()
            .ShouldBe(CallResults.All.Count);
    }

    [Fact]
    public async Task Cancelling_ends_the_day()
    {
        await using Office office = await Office.OpenAsync();
        using var stop = new CancellationTokenSource();
        Task<long> day = OfficeDay.RunAsync(office.Company, new DayOptions { Rate = 100 }, stop.Token);
        await stop.CancelAsync();

        (await day).ShouldBeGreaterThan(0);
    }

    private static async Task<string[]> TellAsync(string login, int seed, Heard? heard = null)
    {
        heard ??= new Heard();
        await using var company = new SimulatedCompany(new SimulatorOptions { Listeners = [heard] });
        company.AddLogin(login);
        await OfficeDay.RunAsync(company, new DayOptions { Rate = 1_000_000, Count = 2000, Seed = seed }, Limit.Token);
        return [.. heard.Of<PacketTold>().Select(packet => EventText.WithoutTimes(packet.Event!))];
    }
}
