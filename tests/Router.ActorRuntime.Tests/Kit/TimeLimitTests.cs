using Router.ActorRuntime.Tests.Support;
using Xunit.Sdk;

namespace Router.ActorRuntime.Tests.Kit;

/// <summary>How long a kit waits, and what <c>Within</c> allows.</summary>
public sealed class TimeLimitTests : PatientKit
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(10);

    [Fact]
    public void A_kit_without_settings_has_Akkas()
    {
        using var kit = new TestKit();
        kit.TestKitSettings.DefaultTimeout.ShouldBe(TimeSpan.FromSeconds(5));
        kit.TestKitSettings.SingleExpectDefault.ShouldBe(TimeSpan.FromSeconds(3));
        kit.TestKitSettings.TestEventFilterLeeway.ShouldBe(TimeSpan.FromSeconds(3));
        kit.TestKitSettings.TestTimeFactor.ShouldBe(1);
        kit.RemainingOrDefault.ShouldBe(TimeSpan.FromSeconds(3));
        kit.Sys.Settings.Config.GetStringList("akka.loggers").ShouldHaveSingleItem().ShouldContain("Akka.TestKit.TestEventListener");
    }

    [Fact]
    public void Times_are_stretched_by_the_factor_once()
    {
        using var kit = new TestKit("akka.test { timefactor = 4, single-expect-default = 1s }");
        kit.Dilated(TimeSpan.FromSeconds(1)).ShouldBe(TimeSpan.FromSeconds(4));
        kit.RemainingOrDefault.ShouldBe(TimeSpan.FromSeconds(4));
        kit.RemainingOrDilated(TimeSpan.FromSeconds(2)).ShouldBe(TimeSpan.FromSeconds(8));
        kit.RemainingOrDilated(null).ShouldBe(TimeSpan.FromSeconds(4));
        XunitException failure = Should.Throw<XunitException>(() => kit.ExpectMsg<string>(Moment));
        failure.Message.ShouldContain("Timeout 00:00:00.0400000 while waiting");
    }

    [Fact]
    public void What_remains_is_known_inside_Within_alone()
    {
        Should.Throw<InvalidOperationException>(() => Remaining);
        Within(Long, () =>
        {
            Remaining.ShouldBeLessThanOrEqualTo(Long);
            RemainingOrDefault.ShouldBeGreaterThan(TimeSpan.FromMinutes(1));
        });
        Should.Throw<InvalidOperationException>(() => Remaining);
    }

    [Fact]
    public async Task An_inner_Within_ends_no_later_than_the_outer()
    {
        Within(TimeSpan.FromMinutes(1), () =>
        {
            Within(TimeSpan.FromSeconds(30), () => Remaining.ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(30)));
            Remaining.ShouldBeGreaterThan(TimeSpan.FromSeconds(30));
            Within(Long, () => Remaining.ShouldBeLessThanOrEqualTo(TimeSpan.FromMinutes(1)));
        });
        await WithinAsync(TimeSpan.FromMinutes(1), async () =>
        {
            await Task.Yield();
            await WithinAsync(Long, () =>
            {
                Remaining.ShouldBeLessThanOrEqualTo(TimeSpan.FromMinutes(1));
                return Task.CompletedTask;
            });
        });
    }

    [Fact]
    public void A_block_that_takes_too_long_fails() => Should.Throw<XunitException>(() => Within(Moment, Dawdle));

    [Fact]
    public void A_block_that_is_too_short_fails() =>
        Should.Throw<XunitException>(() => Within(TimeSpan.FromMinutes(1), Long, () => { }));

    [Fact]
    public void A_least_time_that_the_outer_block_does_not_leave_fails() =>
        Should.Throw<XunitException>(() => Within(TimeSpan.FromMinutes(1), () => Within(TimeSpan.FromMinutes(2), Long, () => { })));

    [Fact]
    public void A_failed_block_leaves_no_limit_behind()
    {
        Should.Throw<InvalidOperationException>(() => Within(Moment, () => throw new InvalidOperationException("x")));
        Should.Throw<InvalidOperationException>(() => Remaining);
        RemainingOrDefault.ShouldBe(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Silence_is_waited_for_to_the_end_of_the_block_which_then_may_take_longer()
    {
        TimeSpan start = Now;
        Within(TimeSpan.FromMilliseconds(300), () =>
        {
            ExpectNoMsg();
            (Now - start).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromMilliseconds(200));
            Dawdle();
        });
        Within(Moment, () =>
        {
            ReceiveWhile<object>(_ => true).ShouldBeEmpty();
            Dawdle();
        });
    }

    [Fact]
    public void What_is_asserted_again_and_again_fails_with_its_last_failure()
    {
        int attempts = 0;
        InvalidOperationException failure = Should.Throw<InvalidOperationException>(() => AwaitAssert(
            () => throw new InvalidOperationException($"attempt {++attempts}"), TimeSpan.FromSeconds(1), Moment));
        failure.Message.ShouldBe($"attempt {attempts}");
        attempts.ShouldBeGreaterThan(1);
    }

    private static void Dawdle()
    {
        using var never = new ManualResetEventSlim();
        never.Wait(TimeSpan.FromMilliseconds(100));
    }
}
