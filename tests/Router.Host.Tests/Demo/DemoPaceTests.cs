using Router.Host.Demo;

namespace Router.Host.Tests.Demo;

public class DemoPaceTests
{
    [Fact]
    public void Without_a_time_pauses_are_as_written_and_the_outage_is_whole()
    {
        var pace = new DemoPace(length: null);

        pace.Pause(3).ShouldBe(TimeSpan.FromSeconds(3));
        pace.Outage.ShouldBe(TimeSpan.FromSeconds(8));
    }

    [Fact]
    public void In_twenty_seconds_the_pauses_shrink_and_the_outage_does_not()
    {
        var pace = new DemoPace(TimeSpan.FromSeconds(20));

        pace.Pause(4).ShouldBeLessThan(TimeSpan.FromSeconds(1.2));
        pace.Outage.ShouldBe(TimeSpan.FromSeconds(8));
    }

    [Fact]
    public void In_less_time_the_outage_shrinks_too() =>
        new DemoPace(TimeSpan.FromSeconds(10)).Outage.ShouldBe(TimeSpan.FromSeconds(4));
}
