using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Simulator.Recording;
using Router.Simulator.Samples;
using Router.Simulator.Tests.Support;

namespace Router.Simulator.Tests.Apps;

public sealed class SubscriptionTests
{
    private static readonly Category Calls = new(Modes.ServicesClients, Objects.Call, Initiators.Incoming);

    [Fact]
    public async Task Status_comes_to_everybody_and_everything_else_to_subscribers()
    {
        await using Office office = await Office.OpenAsync();
        await using TestClient client = await office.ConnectAsync();
        await office.App.WaitForClientAsync(Limit.Token);
        office.App.Raise(SampleStore.Load("Call.Started"));
        office.App.Raise(SampleStore.Load("AgentOnlineStatus"));
        (await client.ReadEventAsync()).Object.ShouldBe(Objects.AgentOnlineStatus);

        (await client.AskAsync(AgentCommand.Subscribe("1", Calls))).IsFailure.ShouldBeFalse();
        office.App.Raise(SampleStore.Load("Call.Finished.Colleagues"));
        office.App.Raise(SampleStore.Load("Call.Finished", "Initiator=Self"));
        office.App.Raise(SampleStore.Load("Message.ServicesClients"));
        office.App.Raise(SampleStore.Load("Call.Finished"));
        (await client.ReadEventAsync()).ShouldSatisfyAllConditions(
            e => e.State.ShouldBe(States.Finished),
            e => e.Mode.ShouldBe(Modes.ServicesClients),
            e => e.Initiator.ShouldBe(Initiators.Incoming));

        (await client.AskAsync(AgentCommand.Unsubscribe("2", Calls))).IsFailure.ShouldBeFalse();
        office.App.Raise(SampleStore.Load("Call.Finished"));
        office.App.Raise(SampleStore.Load("AgentOnlineStatus", "Status=Online"));
        (await client.ReadEventAsync()).Object.ShouldBe(Objects.AgentOnlineStatus);
    }

    [Fact]
    public async Task Record_says_why_an_event_reached_nobody()
    {
        await using Office office = await Office.OpenAsync();
        office.App.Raise(SampleStore.Load("Call.Started")).Connections.ShouldBe(0);
        await using TestClient client = await office.ConnectAsync();
        await office.App.WaitForClientAsync(Limit.Token);
        office.App.Raise(SampleStore.Load("Call.Started")).Sequence.ShouldBe(2);

        office.Heard.Of<PacketTold>().Select(told => (told.Outcome, told.Reason, told.Connection)).ShouldBe(
        [
            (PacketOutcome.Dropped, DropReason.NoClient, null),
            (PacketOutcome.Dropped, DropReason.NotSubscribed, null),
        ]);
    }

    [Fact]
    public async Task Subscriptions_end_with_the_connection()
    {
        await using Office office = await Office.OpenAsync();
        await using (TestClient first = await office.SubscribedAsync())
        {
            office.App.Subscriptions.Count.ShouldBe(Category.Known.Count);
        }

        await office.App.WaitForNoClientAsync(Limit.Token);
        await using TestClient second = await office.ConnectAsync();
        await office.App.WaitForClientAsync(Limit.Token);
        office.App.Raise(SampleStore.Load("Call.Started")).Connections.ShouldBe(0);
    }

    [Fact]
    public async Task Events_without_mode_or_of_unknown_kind_are_told()
    {
        await using Office office = await Office.OpenAsync();
        await using TestClient client = await office.ConnectAsync();
        await client.AskAsync(AgentCommand.Subscribe("1", Calls));
        office.App.Raise(SampleStore.Load("Call.Finished", "Mode=", "Initiator="));
        (await client.ReadEventAsync()).ShouldSatisfyAllConditions(e => e.Mode.ShouldBeNull(), e => e.Initiator.ShouldBeNull());
        office.App.Raise(SampleStore.Load("Call.Finished", "Object=Song"));
        (await client.ReadEventAsync()).Object.ShouldBe("Song");
    }

    [Fact]
    public async Task Waits_end_when_what_they_wait_for_is_there()
    {
        await using Office office = await Office.OpenAsync();
        Task subscribed = office.App.WaitForSubscriptionAsync(Calls, Limit.Token);
        Task all = office.App.WaitForSubscriptionsAsync(19, Limit.Token);
        Task two = office.App.WaitForClientsAsync(2, Limit.Token);
        Task command = office.App.WaitForCommandAsync(candidate => candidate.Id is "x", Limit.Token);
        subscribed.IsCompleted.ShouldBeFalse();
        await using TestClient client = await office.SubscribedAsync();
        await subscribed;
        await all;
        two.IsCompleted.ShouldBeFalse();
        command.IsCompleted.ShouldBeFalse();
        await using TestClient other = await office.ConnectAsync();
        await two;
        await other.SendAsync(AgentCommand.Subscribe("x", Calls));
        await command;
    }
}
