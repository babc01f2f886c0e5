using System.Globalization;
using Router.Protocol.Packets;
using Router.Routing.Configuration;
using Router.Routing.Tests.Support;
using Router.Routing.Times;

namespace Router.Routing.Tests.Times;

public class EventClockTests
{
    private static readonly EventClock Moscow = Rules.Configure("agents: { time-zone: Europe/Moscow }").Clock;

    [Fact]
    public void Time_OfAnEvent_IsUtc()
    {
        AgentEvent @event = Rules.Event("<Event Time=\"2015-03-25 12:00:00\"/>");

        Text(Moscow.Show(EventClock.MomentOf(@event, Rules.ReceivedAt))).ShouldBe("15:00");
    }

    [Theory]
    [InlineData("2015-03-25 15:00:00", "15:00")]
    [InlineData("2015-03-25T15:00:00Z", "18:00")]
    [InlineData("2015-03-25 15:00:00+05:00", "13:00")]
    public void InnerTime_IsTheWorkstationsClock(string text, string shown)
    {
        Moscow.TryShow(text, out DateTimeOffset time).ShouldBeTrue();
        Text(time).ShouldBe(shown);
    }

    [Fact]
    public void InnerTime_OfAWorkstationElsewhere_IsShownInTheConfiguredZone()
    {
        RouterConfiguration configuration = Rules.Configure("agents: { time-zone: Asia/Yekaterinburg }");

        configuration.Clock.TryShow("2015-03-25 15:00:00", out DateTimeOffset time).ShouldBeTrue();
        Text(time).ShouldBe("13:00");
    }

    [Fact]
    public void InnerTime_ThatIsNone_IsNotShown() => Moscow.TryShow("soon", out _).ShouldBeFalse();

    private static string Text(DateTimeOffset time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
