using Akka.Actor;
using Router.Actors.Agents.Pipes;
using Router.Actors.Notices;
using Router.Actors.Status;
using Router.Actors.Tests.Support;
using Router.Journal.Records;
using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;

namespace Router.Actors.Tests.Agents;

/// <summary>The life of a login's connections, over pipes in memory.</summary>
public sealed class AgentConnectionTests : ReadingKit
{
    [Theory]
    [InlineData(PipeEnd.Absent, AgentState.Absent, "RT301")]
    [InlineData(PipeEnd.Denied, AgentState.Denied, "RT302")]
    [InlineData(PipeEnd.Busy, AgentState.Busy, "RT303")]
    public void What_keeps_us_from_connecting_is_told_once(PipeEnd failure, AgentState state, string code)
    {
        Pipes.Fail(Login, failure, "why");
        IActorRef agent = StartAgent(Rules.OfTreatments());
        AgentStatus status = ExpectState(state);
        status.Reason.ShouldBe("why");
        NextNotice().ShouldBe(code);
        for (int i = 2; i < 5; i++)
        {
            TryAgain(agent, TimeSpan.FromSeconds(5));
            Pipes.Opens.ShouldBe(i);
        }

        Notices.HasMessages.ShouldBeFalse();
    }

    [Fact]
    public void A_change_of_the_reason_is_told()
    {
        Pipes.Fail(Login, PipeEnd.Absent);
        IActorRef agent = StartAgent(Rules.OfTreatments());
        ExpectState(AgentState.Absent);
        Pipes.Fail(Login, PipeEnd.Busy);
        TryAgain(agent, TimeSpan.FromSeconds(5));
        Pipes.Fail(Login, PipeEnd.Absent);
        TryAgain(agent, TimeSpan.FromSeconds(5));
        new[] { NextNotice(), NextNotice(), NextNotice() }.ShouldBe(["RT301", "RT303", "RT301"]);
    }

    [Fact]
    public void Attempts_are_further_and_further_apart()
    {
        Pipes.Fail(Login, PipeEnd.Absent);
        IActorRef agent = StartAgent(Rules.OfTreatments());
        Statuses.ExpectMsg<AgentStatus>();
        Settle(agent);
        int opens = 1;
        foreach (int wait in new[] { 100, 200, 400, 800, 1600, 3200, 5000, 5000 })
        {
            Clock.Advance(TimeSpan.FromMilliseconds(wait - 1));
            Settle(agent);
            Pipes.Opens.ShouldBe(opens);
            TryAgain(agent, TimeSpan.FromMilliseconds(1));
            Pipes.Opens.ShouldBe(++opens);
        }
    }

    [Fact]
    public async Task A_pipe_that_appears_is_connected_at_once()
    {
        Pipes.Fail(Login, PipeEnd.Absent);
        IActorRef agent = StartAgent(Rules.OfTreatments());
        ExpectState(AgentState.Absent);
        TryAgain(agent, TimeSpan.FromSeconds(5));
        Pipes.Work(Login);
        agent.Tell(Actors.Agents.PipeAppeared.Instance);
        await Pipes.NextAsync();
        ExpectState(AgentState.Connected).Connections.ShouldBe(1);
    }

    [Fact]
    public async Task It_counts_as_subscribed_only_when_the_app_answered()
    {
        StartAgent(Rules.Everything());
        AppConnection app = await Pipes.NextAsync();
        await app.ConfirmAsync(18);
        AgentStatus before = ExpectStatus(status => status.Confirmed == 18);
        before.State.ShouldBe(AgentState.Connected);
        Notices.HasMessages.ShouldBeFalse();
        await app.ConfirmAsync(1);
        AgentStatus after = ExpectState(AgentState.Subscribed);
        after.Confirmed.ShouldBe(19);
        after.Subscriptions.Count.ShouldBe(19);
        Notices.ExpectMsg<Notice>().ToString().ShouldBe($"{Login}: connected, subscriptions 19 of 19 [RT307]");
    }

    [Fact]
    public async Task A_rejected_subscription_does_not_keep_the_login_from_being_subscribed()
    {
        StartAgent(Rules.OfTreatments());
        AppConnection app = await Pipes.NextAsync();
        AgentCommand command = await app.NextCommandAsync();
        await app.SayAsync(CommandResult.Failure(command.Action, command.Id, "Mode is not recognized"));
        ExpectState(AgentState.Subscribed).Subscriptions.ShouldHaveSingleItem().Error.ShouldBe("Mode is not recognized");
        NextNotice().ShouldBe("RT306");
        Notices.ExpectMsg<Notice>().ToString().ShouldContain("subscriptions 0 of 1");
    }

    [Fact]
    public async Task A_gap_is_told_and_kept()
    {
        IActorRef agent = StartAgent(Rules.OfTreatments());
        AppConnection app = await SubscribedAsync();
        NextNotice().ShouldBe("RT307");
        DateTimeOffset lost = Clock.Now;
        Pipes.Fail(Login, PipeEnd.Absent);
        app.Close();
        ExpectState(AgentState.Lost);
        NextNotice().ShouldBe("RT304");
        TryAgain(agent, TimeSpan.FromSeconds(2));
        NextNotice().ShouldBe("RT301");
        Clock.Advance(TimeSpan.FromSeconds(190) - (Clock.Now - lost));
        Settle(agent);
        Pipes.Work(Login);
        agent.Tell(Actors.Agents.PipeAppeared.Instance);
        await SubscribedAsync();
        Notices.ExpectMsg<Notice>().ToString().ShouldBe($"{Login}: connected again after 3 min 10 s, subscriptions 1 of 1 [RT305]");

        GapRecord gap = NextRecord<GapRecord>();
        gap.From.ShouldBe(lost);
        gap.At.ShouldBe(lost + TimeSpan.FromSeconds(190));
        gap.Reason.ShouldBe("the app closed the pipe");
        gap.SubscriptionsLost.ShouldBe([new Category(Modes.ServicesClients, Objects.Treatment, Initiators.Incoming)]);
    }

    [Fact]
    public async Task A_confirmed_subscription_makes_the_next_wait_short_again()
    {
        Pipes.Fail(Login, PipeEnd.Absent);
        IActorRef agent = StartAgent(Rules.OfTreatments());
        Statuses.ExpectMsg<AgentStatus>();
        TryAgain(agent, TimeSpan.FromMilliseconds(100));
        TryAgain(agent, TimeSpan.FromMilliseconds(200));
        Pipes.Work(Login);
        Settle(agent);
        Clock.Advance(TimeSpan.FromMilliseconds(400));
        AppConnection app = await SubscribedAsync();
        app.Close();
        ExpectState(AgentState.Lost);
        Settle(agent);
        Clock.Advance(TimeSpan.FromMilliseconds(100));
        await SubscribedAsync();
    }

    [Fact]
    public async Task A_connection_that_was_never_confirmed_leaves_the_wait_as_it_is()
    {
        Pipes.Fail(Login, PipeEnd.Absent);
        IActorRef agent = StartAgent(Rules.OfTreatments());
        Statuses.ExpectMsg<AgentStatus>();
        TryAgain(agent, TimeSpan.FromMilliseconds(100));
        Pipes.Work(Login);
        Settle(agent);
        Clock.Advance(TimeSpan.FromMilliseconds(200));
        (await Pipes.NextAsync()).Close();
        ExpectState(AgentState.Lost);
        Settle(agent);
        int opens = Pipes.Opens;
        Clock.Advance(TimeSpan.FromMilliseconds(399));
        Settle(agent);
        Pipes.Opens.ShouldBe(opens);
        Clock.Advance(TimeSpan.FromMilliseconds(1));
        await Pipes.NextAsync();
    }

    [Fact]
    public async Task The_second_close_before_an_answer_is_a_refusal_and_told_once()
    {
        IActorRef agent = StartAgent(Rules.OfTreatments());
        (await Pipes.NextAsync()).Close();
        ExpectState(AgentState.Lost);
        for (int i = 0; i < 3; i++)
        {
            Settle(agent);
            Clock.Advance(TimeSpan.FromSeconds(5));
            (await Pipes.NextAsync()).Close();
            ExpectStatus(status => status.State == AgentState.Refused && status.Connections == i + 2);
        }

        NextNotice().ShouldBe("RT308");
        Settle(agent);
        Clock.Advance(TimeSpan.FromSeconds(5));
        await SubscribedAsync();
        NextNotice().ShouldBe("RT307");
    }

    [Fact]
    public async Task Without_anything_to_subscribe_to_a_connection_is_trusted_after_30_seconds()
    {
        IActorRef agent = StartAgent(Rules.Nothing());
        await Pipes.NextAsync();
        ExpectState(AgentState.Connected);
        Settle(agent);
        Clock.Advance(TimeSpan.FromSeconds(30));
        ExpectState(AgentState.Subscribed);
        Notices.ExpectMsg<Notice>().ToString().ShouldContain("0 of 0");
    }

    [Fact]
    public void A_login_that_another_Router_has_is_left_alone_until_it_lets_go()
    {
        Locks.Holder = "4711";
        IActorRef agent = StartAgent(Rules.OfTreatments());
        ExpectState(AgentState.Taken);
        Notices.ExpectMsg<Notice>().ToString().ShouldContain("process 4711");
        TryAgain(agent, TimeSpan.FromSeconds(5));
        Notices.HasMessages.ShouldBeFalse();
        Pipes.Opens.ShouldBe(0);

        Locks.Holder = null;
        Clock.Advance(TimeSpan.FromSeconds(5));
        ExpectState(AgentState.Connected);
    }

    [Fact]
    public async Task Bytes_that_are_no_packet_end_the_connection_and_are_told_once()
    {
        IActorRef agent = StartAgent(Rules.OfTreatments());
        for (int i = 0; i < 2; i++)
        {
            AppConnection app = await Pipes.NextAsync();
            await app.WriteAsync([0xFF, 0xFE, 0xFD, 0xFC, 0xFB]);
            await app.WaitForCloseAsync();
            ExpectState(AgentState.Lost);
            Settle(agent);
            Clock.Advance(TimeSpan.FromSeconds(5));
        }

        Notice broken = Notices.ExpectMsg<Notice>();
        broken.Message.ShouldBe(NoticeMessages.FramingBroken);
        broken.ToString().ShouldContain("FFFEFDFCFB");
        NextNotice().ShouldBe("RT304");
        await SubscribedAsync();
        (NextNotice() == "RT310").ShouldBeFalse();
    }

    [Fact]
    public async Task After_connecting_goes_to_online_everything_is_asked_for_again()
    {
        StartAgent(Rules.OfTreatments());
        AppConnection app = await SubscribedAsync();
        await app.SayAsync(Rules.Status(Router.Protocol.Vocabulary.Statuses.Connecting));
        await app.SayAsync(Rules.Status(Router.Protocol.Vocabulary.Statuses.Online));
        AgentCommand again = await app.NextCommandAsync();
        again.Action.ShouldBe(Actions.EventSubscribe);
        ExpectState(AgentState.Connected);
        await app.SayAsync(CommandResult.Success(again.Action, again.Id));
        ExpectState(AgentState.Subscribed);
        NextNotice().ShouldBe("RT307");
        Notices.HasMessages.ShouldBeFalse();
    }

    [Fact]
    public async Task A_colleague_who_signs_in_changes_nothing()
    {
        IActorRef agent = StartAgent(Rules.OfTreatments());
        AppConnection app = await SubscribedAsync();
        foreach (string status in new[] { Router.Protocol.Vocabulary.Statuses.Connecting, Router.Protocol.Vocabulary.Statuses.Online })
        {
            await app.SayAsync(Rules.Event(
                $"<Event Mode=\"Colleagues\" Object=\"AgentOnlineStatus\" Initiator=\"Incoming\"><Status>{status}</Status></Event>"));
        }

        for (int events = 0; events < 2;)
        {
            events += Journal.ExpectMsg<Actors.Journaling.AppendRecords>().Records.Count(record => record is EventRecord);
        }

        Settle(agent);
        Statuses.HasMessages.ShouldBeFalse();
    }

    private async Task<AppConnection> SubscribedAsync()
    {
        AppConnection app = await Pipes.NextAsync();
        await app.ConfirmAsync(1);
        ExpectState(AgentState.Subscribed);
        return app;
    }

    /// <summary>Lets the wait pass and the attempt end.</summary>
    private void TryAgain(IActorRef agent, TimeSpan wait)
    {
        Settle(agent);
        while (Statuses.HasMessages)
        {
            Statuses.ExpectMsg<AgentStatus>();
        }

        Clock.Advance(wait);
        Statuses.ExpectMsg<AgentStatus>();
    }
}
