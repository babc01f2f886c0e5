using Router.Actors.Deliveries.Outages;

namespace Router.Actors.Tests.Deliveries;

public sealed class OutageTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 25, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Waits_double_up_to_the_cap()
    {
        RetryDelay delay = Delay(0);
        Enumerable.Range(1, 6).Select(i => delay.After(i).TotalSeconds).ShouldBe([1, 2, 4, 8, 10, 10]);
        delay.After(int.MaxValue).ShouldBe(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Jitter_only_shortens_a_wait() => Delay(1).After(1).ShouldBe(TimeSpan.FromSeconds(0.8));

    [Fact]
    public void A_breaker_lets_one_try_when_its_time_has_come()
    {
        var breaker = new Breaker(Delay(0));
        breaker.MayTry(Start).ShouldBeTrue();
        breaker.Open(Start, notBefore: null);
        breaker.MayTry(Start.AddSeconds(0.9)).ShouldBeFalse();
        breaker.MayTry(Start.AddSeconds(1)).ShouldBeTrue();
        breaker.Open(Start.AddSeconds(1), notBefore: null);
        breaker.Until.ShouldBe(Start.AddSeconds(3));
        breaker.Close();
        breaker.Open(Start, notBefore: null);
        breaker.Until.ShouldBe(Start.AddSeconds(1));
    }

    [Fact]
    public void A_breaker_never_tries_before_the_moment_that_was_named()
    {
        var breaker = new Breaker(Delay(0));
        breaker.Open(Start, Start.AddMinutes(1));
        breaker.Until.ShouldBe(Start.AddMinutes(1));
        breaker.Open(Start, Start.AddMilliseconds(1));
        breaker.Until.ShouldBe(Start.AddSeconds(2));
        breaker.HalfOpen(Start);
        breaker.MayTry(Start).ShouldBeTrue();
    }

    [Fact]
    public void A_failure_makes_a_suspect_and_another_keys_success_clears_the_sink()
    {
        var detector = new OutageDetector();
        detector.Ended(Outcome("-a")).ShouldBeEmpty();
        detector.Suspect.ShouldBe("a");
        detector.IsDown.ShouldBeFalse();
        detector.Ended(Outcome("+b")).ShouldBe(["a"]);
        detector.Suspect.ShouldBeNull();
    }

    [Fact]
    public void Two_keys_that_fail_one_after_the_other_are_an_outage()
    {
        var detector = new OutageDetector();
        detector.Ended(Outcome("-a"));
        detector.Ended(Outcome("-b")).ShouldBeEmpty();
        detector.IsDown.ShouldBeTrue();
        detector.Ended(Outcome("-c")).ShouldBeEmpty();
        detector.IsDown.ShouldBeTrue();
        detector.Ended(Outcome("+a")).ShouldBeEmpty();
        detector.IsDown.ShouldBeFalse();
    }

    [Fact]
    public void Nobody_else_to_try_is_an_outage()
    {
        var detector = new OutageDetector();
        detector.Ended(Outcome("-a"));
        detector.GiveUpProbing();
        detector.IsDown.ShouldBeTrue();
        detector.Suspect.ShouldBeNull();
    }

    [Theory]
    [InlineData("+a -b +c", "b", null)]
    [InlineData("-a -a +b", "a", null)]
    [InlineData("+a +b -c", "", "c")]
    [InlineData("+a -b -c", "", "b")]
    [InlineData("-a +b -c", "a", "c")]
    [InlineData("-a +a", "", "a")]
    [InlineData("+a +b", "", null)]
    public void Only_a_later_success_of_another_key_shows_that_a_failure_is_the_keys_own(string outcomes, string failing, string? suspect)
    {
        var detector = new OutageDetector();
        string.Join(' ', detector.Ended(Outcome(outcomes))).ShouldBe(failing);
        detector.Suspect.ShouldBe(suspect);
    }

    [Fact]
    public void A_batch_that_failed_as_a_whole_does_not_condemn_its_first_key()
    {
        var detector = new OutageDetector();
        detector.Ended(Outcome("-a -b -c"));
        detector.Suspect.ShouldBe("a");
        detector.Ended(Outcome("+b")).ShouldBeEmpty();
        detector.Suspect.ShouldBeNull();
        detector.Ended(Outcome("-a"));
        detector.Ended(Outcome("+c")).ShouldBe(["a"]);
    }

    private static RetryDelay Delay(double jitter) => new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10), () => jitter);

    private static KeyOutcome[] Outcome(string text) => [.. text.Split(' ').Select(item => new KeyOutcome(item[1..], item[0] == '+'))];
}
