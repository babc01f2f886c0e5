using Router.Actors.Journaling;
using Router.Journal.Progress;

namespace Router.Actors.Tests.Journaling;

public sealed class ShedReportTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 25, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Later = Start + ShedReport.Interval;

    private readonly ShedReport _report = new();

    [Fact]
    public void The_first_is_said_at_once_and_the_others_add_up()
    {
        ShedDeliveries first = Shed(3, 1, 3);
        _report.Add(first, Start).ShouldBe(first);
        _report.Add(Shed(2, 4, 5), Start).ShouldBeNull();
        _report.Add(Shed(4, 6, 9), Start).ShouldBeNull();
        _report.Due(Later.AddTicks(-1)).ShouldBeEmpty();
        _report.Due(Later).ShouldBe([Shed(6, 4, 9)]);
    }

    [Fact]
    public void Another_route_has_a_line_of_its_own()
    {
        _report.Add(Shed(1, 1, 1), Start);
        ShedDeliveries other = Shed(1, 1, 1) with { Route = "another" };
        _report.Add(other, Start).ShouldBe(other);
    }

    [Fact]
    public void What_was_quiet_is_forgotten()
    {
        _report.Add(Shed(1, 1, 1), Start);
        _report.IsEmpty.ShouldBeFalse();
        _report.Due(Later).ShouldBeEmpty();
        _report.IsEmpty.ShouldBeTrue();
    }

    private static ShedDeliveries Shed(long count, long from, long to) => new("crm", "calls", count, from, to);
}
