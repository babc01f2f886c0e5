using Router.Actors.OwnEvents;

namespace Router.Actors.Tests.OwnEvents;

public sealed class DiskWatchTests
{
    private const long Gigabyte = 1024 * 1024 * 1024;
    private readonly DiskWatch _watch = new();

    [Theory]
    [InlineData(10 * Gigabyte, Gigabyte, false)]
    [InlineData(10 * Gigabyte, Gigabyte - 1, true)]
    [InlineData(1_000 * Gigabyte, 20 * Gigabyte, false)]
    [InlineData(1_000 * Gigabyte, (20 * Gigabyte) - 1, true)]
    [InlineData(0, 0, true)]
    public void A_disk_is_low_below_one_gigabyte_or_two_percent_whichever_is_more(long total, long free, bool isLow) =>
        _watch.IsNewlyLow(new DiskSpace(free, total)).ShouldBe(isLow);

    [Fact]
    public void It_is_told_again_only_after_a_quarter_more_was_free()
    {
        Look(Gigabyte - 1).ShouldBeTrue();
        Look(Gigabyte / 2).ShouldBeFalse();
        Look(Gigabyte * 5 / 4 - 1).ShouldBeFalse();
        Look(Gigabyte - 1).ShouldBeFalse();
        Look(Gigabyte * 5 / 4).ShouldBeFalse();
        Look(Gigabyte - 1).ShouldBeTrue();
    }

    private bool Look(long free) => _watch.IsNewlyLow(new DiskSpace(free, 10 * Gigabyte));
}
