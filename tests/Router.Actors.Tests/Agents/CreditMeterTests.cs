using Router.Actors.Agents.Connecting;

namespace Router.Actors.Tests.Agents;

public sealed class CreditMeterTests
{
    private readonly CreditMeter _meter = new(limit: 1000);

    [Fact]
    public void Half_is_told_once()
    {
        _meter.Take(499).ShouldBe(CreditChange.None);
        _meter.Take(1).ShouldBe(CreditChange.Half);
        _meter.GiveBack(100).ShouldBe(CreditChange.None);
        _meter.Take(200).ShouldBe(CreditChange.None);
    }

    [Fact]
    public void Half_is_told_again_when_it_was_below_a_quarter()
    {
        _meter.Take(500);
        _meter.GiveBack(300);
        _meter.Take(300).ShouldBe(CreditChange.Half);
    }

    [Fact]
    public void It_stops_at_the_limit_and_resumes_below_half()
    {
        _meter.Take(999).ShouldBe(CreditChange.Half);
        _meter.Take(1).ShouldBe(CreditChange.Stopped);
        _meter.IsStopped.ShouldBeTrue();
        _meter.Take(50).ShouldBe(CreditChange.None);
        _meter.GiveBack(550).ShouldBe(CreditChange.None);
        _meter.IsStopped.ShouldBeTrue();
        _meter.GiveBack(1).ShouldBe(CreditChange.Resumed);
        _meter.IsStopped.ShouldBeFalse();
    }

    [Fact]
    public void One_read_may_pass_half_and_the_limit_at_once() => _meter.Take(5000).ShouldBe(CreditChange.Stopped);
}
