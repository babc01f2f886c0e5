using Router.Protocol.Vocabulary;
using Router.Simulator.Presence;

namespace Router.Simulator.Tests.Presence;

public sealed class AgentStatusTests
{
    [Fact]
    public void Talking_lasts_from_the_first_talk_to_the_last_and_then_the_chosen_status_is_back()
    {
        AgentStatus away = new AgentStatus().Choose(Statuses.Away);
        away.Shown.ShouldBe(Statuses.Away);
        AgentStatus talking = away.BeginTalk();
        talking.Shown.ShouldBe(Statuses.Talking);
        talking.BeginTalk().EndTalk().Shown.ShouldBe(Statuses.Talking);
        talking.EndTalk().Shown.ShouldBe(Statuses.Away);
        talking.EndTalk().EndTalk().BeginTalk().Shown.ShouldBe(Statuses.Talking);
    }

    [Fact]
    public void Status_chosen_during_a_talk_shows_and_stays()
    {
        AgentStatus busy = new AgentStatus().BeginTalk().Choose(Statuses.DoNotDisturb);
        busy.Shown.ShouldBe(Statuses.DoNotDisturb);
        busy.EndTalk().Shown.ShouldBe(Statuses.DoNotDisturb);
    }

    [Fact]
    public void Offline_and_logged_out_show_as_connecting_and_end_talks()
    {
        new AgentStatus().LogOut().Shown.ShouldBe(Statuses.Connecting);
        AgentStatus offline = new AgentStatus().Choose(Statuses.Away).BeginTalk().Disconnect();
        offline.Shown.ShouldBe(Statuses.Connecting);
        offline.Connect().Shown.ShouldBe(Statuses.Online);
        new AgentStatus().LogOut().Disconnect().Connect().Shown.ShouldBe(Statuses.Connecting);
        new AgentStatus().LogOut().LogIn().Shown.ShouldBe(Statuses.Online);
    }

    [Fact]
    public void What_the_app_tells_of_itself_it_is()
    {
        foreach (string status in Statuses.All)
        {
            new AgentStatus().Told(status).Shown.ShouldBe(status);
            new AgentStatus().Disconnect().Told(status).Shown.ShouldBe(status);
            new AgentStatus().BeginTalk().Told(status).Shown.ShouldBe(status);
        }
    }

    [Fact]
    public void Only_four_can_be_chosen() =>
        Statuses.All.Where(AgentStatus.CanBeChosen).ShouldBe([Statuses.Online, Statuses.Away, Statuses.DoNotDisturb, Statuses.BusyForNewRequests]);
}
