using Router.Actors.Deliveries.Calls;

namespace Router.Actors.Tests.Deliveries;

public sealed class DeadLetterReportTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 25, 12, 0, 0, TimeSpan.Zero);

    private readonly DeadLetterReport _report = new();

    [Fact]
    public void The_first_ten_of_a_minute_are_told_and_the_others_counted()
    {
        Add(12, Start).ShouldBe(10);
        _report.Untold.ShouldBe(2);
        _report.LastReason.ShouldBe("no such chat");
        _report.Due.ShouldBe(Start.AddMinutes(1));
    }

    [Fact]
    public void After_a_count_the_next_minute_is_only_counted()
    {
        Add(12, Start);
        _report.Told(Start.AddMinutes(1));
        _report.Untold.ShouldBe(0);
        Add(3, Start.AddSeconds(90)).ShouldBe(0);
        _report.Untold.ShouldBe(3);
        _report.Due.ShouldBe(Start.AddMinutes(2));
    }

    [Fact]
    public void After_a_quiet_minute_they_are_told_one_by_one_again()
    {
        Add(12, Start);
        _report.Told(Start.AddMinutes(1));
        Add(1, Start.AddMinutes(2)).ShouldBe(1);
    }

    [Fact]
    public void What_is_not_told_yet_is_never_forgotten()
    {
        Add(11, Start);
        Add(1, Start.AddHours(1)).ShouldBe(0);
        _report.Untold.ShouldBe(2);
    }

    private int Add(int count, DateTimeOffset at) => Enumerable.Range(0, count).Count(_ => _report.Add("no such chat", at));
}
