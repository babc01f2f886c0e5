using System.Globalization;
using Router.Protocol.Packets;
using Router.Routing.Hours;
using Router.Routing.Tests.Support;

namespace Router.Routing.Tests.Hours;

public class HoursScheduleTests
{
    // 2026-01-12 is a Monday.
    [Theory]
    [InlineData("mon-fri 09:00-18:00", "2026-01-12 09:00:00", true)]
    [InlineData("mon-fri 09:00-18:00", "2026-01-12 08:59:59", false)]
    [InlineData("mon-fri 09:00-18:00", "2026-01-12 17:59:59", true)]
    [InlineData("mon-fri 09:00-18:00", "2026-01-12 18:00:00", false)]
    [InlineData("mon-fri 09:00-18:00", "2026-01-17 12:00:00", false)]
    [InlineData("mon-fri 09:00-13:00 14:00-18:00", "2026-01-12 13:30:00", false)]
    [InlineData("mon-fri 09:00-13:00 14:00-18:00", "2026-01-12 14:00:00", true)]
    [InlineData("sat-mon", "2026-01-11 00:00:00", true)]
    [InlineData("sat-mon", "2026-01-13 00:00:00", false)]
    [InlineData("mon 00:00-24:00", "2026-01-12 23:59:59", true)]
    [InlineData("mon 00:00-24:00", "2026-01-13 00:00:00", false)]
    [InlineData("fri 22:00-06:00", "2026-01-16 22:00:00", true)]
    [InlineData("fri 22:00-06:00", "2026-01-17 05:59:59", true)]
    [InlineData("fri 22:00-06:00", "2026-01-17 06:00:00", false)]
    [InlineData("fri 22:00-06:00", "2026-01-16 05:00:00", false)]
    [InlineData("2026-01-12..2026-01-13 10:00-11:00", "2026-01-13 10:30:00", true)]
    [InlineData("2026-01-12..2026-01-13 10:00-11:00", "2026-01-14 10:30:00", false)]
    [InlineData("MON,Wed 9:00-18:00", "2026-01-14 12:00:00", true)]
    [InlineData("MON,Wed 9:00-18:00", "2026-01-13 12:00:00", false)]
    public void Line_OfHours_CoversTheMoment(string line, string moment, bool isCovered) => Contains(moment, line).ShouldBe(isCovered);

    [Theory]
    [InlineData("2026-01-09 12:00:00", false)]
    [InlineData("2026-01-12 12:00:00", true)]
    [InlineData("2026-01-10 12:00:00", true)]
    public void LastLine_ThatNamesTheDay_Decides(string moment, bool isCovered) =>
        Contains(moment, "mon-fri 09:00-18:00", "not 2026-01-01..2026-01-11", "2026-01-10 10:00-14:00").ShouldBe(isCovered);

    [Theory]
    [InlineData("2026-01-12 12:30:00", false)]
    [InlineData("2026-01-12 14:00:00", true)]
    [InlineData("2026-01-12 03:00:00", true)]
    public void NotLine_WithAnInterval_IsItsOpposite(string moment, bool isCovered) =>
        Contains(moment, "mon 09:00-18:00", "not mon 12:00-13:00").ShouldBe(isCovered);

    [Fact]
    public void NightBefore_ReachesIntoADayThatIsOff() =>
        Contains("2026-01-17 03:00:00", "fri 22:00-06:00", "not sat").ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("not")]
    [InlineData("mon 9-18")]
    [InlineData("mon 09:00")]
    [InlineData("mon 24:00-25:00")]
    [InlineData("mon-tue-wed")]
    [InlineData("2026-02-30")]
    [InlineData("2026-02-02..2026-02-01")]
    [InlineData("09:00-18:00")]
    public void Line_ThatIsNone_IsRefused(string line) => HoursLine.Parse(line).ShouldBeNull();

    // The clocks in Berlin: on 2026-03-29 02:00 becomes 03:00, on 2026-10-25 03:00 becomes 02:00.
    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29 00:59:59", "sun 01:00-03:00", true)]
    [InlineData("Europe/Berlin", "2026-03-29 01:00:00", "sun 01:00-03:00", false)]
    [InlineData("Europe/Berlin", "2026-10-25 00:30:00", "sun 02:00-03:00", true)]
    [InlineData("Europe/Berlin", "2026-10-25 01:30:00", "sun 02:00-03:00", true)]
    [InlineData("Europe/Berlin", "2026-10-25 02:00:00", "sun 02:00-03:00", false)]
    [InlineData("Europe/Berlin", "2026-07-01 07:00:00", "mon-fri 09:00-18:00", true)]
    [InlineData("Europe/Berlin", "2026-01-14 07:00:00", "mon-fri 09:00-18:00", false)]
    [InlineData("W. Europe Standard Time", "2026-07-01 07:00:00", "mon-fri 09:00-18:00", true)]
    [InlineData("Russian Standard Time", "2026-01-14 06:00:00", "mon-fri 09:00-18:00", true)]
    [InlineData("Russian Standard Time", "2026-01-14 05:59:59", "mon-fri 09:00-18:00", false)]
    public void Hours_OfARoute_AreJudgedInTheZoneByTheEventsTime(string zone, string utc, string line, bool isTaken)
    {
        string rules = Rules.Whole($"hours: {{ h: '{line}' }}\nroutes: [{{ name: r, when: {{ hours: h }}, to: archive }}]\n")
            .Replace("Europe/Moscow", zone, StringComparison.Ordinal);

        var table = new Router.Routing.Routes.RouteTable(Rules.Read(rules).Configuration.ShouldNotBeNull(), 1);
        table.Takes($"<Event Time=\"{utc}\"/>").ShouldBe(isTaken);
    }

    [Fact]
    public void Hours_OfAnEventWithoutTime_AreJudgedByItsReceipt() =>
        Rules.When("{ hours: h }", "hours: { h: wed 12:00-12:01 }").SinksOf(new AgentEvent()).ShouldBe(["archive"]);

    private static bool Contains(string moment, params string[] lines) =>
        new HoursSchedule("h", lines.Select(line => HoursLine.Parse(line).ShouldNotBeNull()))
            .Contains(DateTime.ParseExact(moment, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
}
