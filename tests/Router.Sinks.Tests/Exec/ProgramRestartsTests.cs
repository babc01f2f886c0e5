using Router.Sinks.Exec.Programs;

namespace Router.Sinks.Tests.Exec;

public class ProgramRestartsTests
{
    private static readonly DateTimeOffset Now = new(2015, 3, 25, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Waits_GrowToAMinute_AndAnAnswerBeginsAnew()
    {
        var restarts = new ProgramRestarts(() => 0);
        restarts.NotBefore.ShouldBeNull();

        double?[] waits = [.. Enumerable.Range(0, 9).Select(_ => WaitAfterAnEnd(restarts, hasAnswered: false))];

        waits.ShouldBe([null, 1, 2, 4, 8, 16, 32, 60, 60]);
        WaitAfterAnEnd(restarts, hasAnswered: true).ShouldBeNull();
        WaitAfterAnEnd(restarts, hasAnswered: false).ShouldBe(1);
    }

    [Fact]
    public void Jitter_TakesUpToAFifth()
    {
        var restarts = new ProgramRestarts(() => 1);
        restarts.Ended(Now, hasAnswered: false);

        WaitAfterAnEnd(restarts, hasAnswered: false).ShouldBe(0.8);
    }

    private static double? WaitAfterAnEnd(ProgramRestarts restarts, bool hasAnswered)
    {
        restarts.Ended(Now, hasAnswered);
        return (restarts.NotBefore - Now)?.TotalSeconds;
    }
}
