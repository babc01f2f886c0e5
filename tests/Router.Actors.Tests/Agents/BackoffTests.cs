using Router.Actors.Agents.Connecting;

namespace Router.Actors.Tests.Agents;

public sealed class BackoffTests
{
    [Fact]
    public void It_doubles_up_to_five_seconds()
    {
        var backoff = new Backoff(() => 0);
        double[] waits = [.. Enumerable.Range(0, 9).Select(_ => backoff.Next().TotalMilliseconds)];
        waits.ShouldBe([100, 200, 400, 800, 1600, 3200, 5000, 5000, 5000]);
    }

    [Fact]
    public void It_starts_over_after_a_reset()
    {
        var backoff = new Backoff(() => 0);
        backoff.Next();
        backoff.Next();
        backoff.Reset();
        backoff.Next().ShouldBe(TimeSpan.FromMilliseconds(100));
    }

    [Fact]
    public void Chance_takes_away_up_to_a_fifth()
    {
        var backoff = new Backoff(() => 0.5);
        backoff.Next().ShouldBe(TimeSpan.FromMilliseconds(90));
        backoff.Next().ShouldBe(TimeSpan.FromMilliseconds(180));
    }
}
