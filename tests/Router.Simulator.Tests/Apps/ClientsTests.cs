using Router.Protocol.Vocabulary;
using Router.Simulator.Apps;
using Router.Simulator.Recording;
using Router.Simulator.Samples;
using Router.Simulator.Tests.Support;

namespace Router.Simulator.Tests.Apps;

public sealed class ClientsTests
{
    [Fact]
    public async Task Share_gives_each_client_its_events()
    {
        await using Office office = await Office.OpenAsync();
        await using TestClient first = await office.SubscribedAsync();
        await using TestClient second = await office.SubscribedAsync();
        await using TestClient third = await office.ConnectAsync();
        await office.App.WaitForClientsAsync(3, Limit.Token);
        office.App.Raise(SampleStore.Load("Call.Finished")).Connections.ShouldBe(2);
        office.App.Raise(SampleStore.Load("AgentOnlineStatus")).Connections.ShouldBe(3);
        (await first.ReadEventAsync()).Object.ShouldBe(Objects.Call);
        (await second.ReadEventAsync()).Object.ShouldBe(Objects.Call);
        (await third.ReadEventAsync()).Object.ShouldBe(Objects.AgentOnlineStatus);
    }

    [Fact]
    public async Task Refuse_closes_a_further_client_before_any_result_and_keeps_the_first()
    {
        await using Office office = await Office.OpenAsync();
        office.Company.Clients = ClientsMode.Refuse;
        await using TestClient first = await office.SubscribedAsync();
        await using TestClient second = await office.ConnectAsync();
        (await second.ReadAsync()).ShouldBeNull();
        office.App.Raise(SampleStore.Load("Call.Finished"));
        (await first.ReadEventAsync()).State.ShouldBe(States.Finished);

        await first.DisposeAsync();
        await office.App.WaitForNoClientAsync(Limit.Token);
        await using TestClient third = await office.SubscribedAsync();
        office.Heard.Of<ClientConnected>().Select(client => client.IsRefused).ShouldBe([false, true, false]);
    }

    [Fact]
    public async Task Steal_displaces_the_older_client()
    {
        await using Office office = await Office.OpenAsync(new SimulatorOptions { Clients = ClientsMode.Steal });
        await using TestClient first = await office.SubscribedAsync();
        await using TestClient second = await office.SubscribedAsync();
        (await first.ReadAsync()).ShouldBeNull();
        office.App.Raise(SampleStore.Load("Call.Finished")).Connections.ShouldBe(1);
        (await second.ReadEventAsync()).State.ShouldBe(States.Finished);
        office.Heard.Of<ClientDisconnected>().ShouldHaveSingleItem().Reason.ShouldBe(EndReason.Displaced);
    }

    [Fact]
    public async Task Client_that_does_not_read_is_disconnected_and_costs_nobody_else()
    {
        await using Office office = await Office.OpenAsync(new SimulatorOptions { QueueLimit = 50 }, logins: 2);
        await using TestClient deaf = await office.SubscribedAsync();
        await using TestClient other = await TestClient.SubscribedAsync(office.Company.Apps[1].Login);
        for (int told = 0; office.App.ClientCount > 0; told++)
        {
            told.ShouldBeLessThan(100_000);
            office.App.Raise(SampleStore.Load("RemoteAccessSession.Finished"));
        }

        await office.App.WaitForNoClientAsync(Limit.Token);
        office.Heard.Of<ClientDisconnected>().ShouldHaveSingleItem().Reason.ShouldBe(EndReason.SlowClient);
        office.Heard.Of<PacketTold>().Count(told => told.Reason == DropReason.QueueFull).ShouldBe(1);
        office.Company.Apps[1].Raise(SampleStore.Load("Call.Finished"));
        (await other.ReadEventAsync()).State.ShouldBe(States.Finished);
    }

    [Fact]
    public async Task Hundred_logins_serve_at_once()
    {
        await using Office office = await Office.OpenAsync(logins: 100);
        TestClient[] clients = await Task.WhenAll(office.Company.Apps.Select(app => TestClient.SubscribedAsync(app.Login)));
        foreach (SimulatedApp app in office.Company.Apps)
        {
            app.Raise(SampleStore.Load("Call.Finished", "CallFrom=" + app.Login)).Connections.ShouldBe(1);
        }

        for (int i = 0; i < clients.Length; i++)
        {
            (await clients[i].ReadEventAsync()).Fields.GetText(FieldNames.CallFrom).ShouldBe(office.Company.Apps[i].Login);
            await clients[i].DisposeAsync();
        }
    }
}
