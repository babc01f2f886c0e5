using Router.Actors.Deliveries.Outages;
using Router.Actors.Journaling;
using Router.Actors.Notices;
using Router.Journal;
using Router.Routing.Diagnostics;

namespace Router.Actors.Tests.Journaling;

public sealed class JournalTroubleTests
{
    private readonly JournalTrouble _trouble = new(new RetryDelay(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30), () => 0));

    [Theory]
    [InlineData(JournalFault.Full, "RT408")]
    [InlineData(JournalFault.DiskFull, "RT409")]
    [InlineData(JournalFault.ReadOnly, "RT410")]
    [InlineData(JournalFault.Damaged, "RT411")]
    [InlineData(JournalFault.Other, "RT403")]
    public void Each_kind_has_a_text_of_its_own(JournalFault fault, string code)
    {
        Notice notice = _trouble.Failed(new JournalException(fault, "why")).ShouldNotBeNull();
        notice.Message.Code.ShouldBe(code);
        notice.ToString(Language.Russian).ShouldNotContain("$");
        _trouble.Fault.ShouldBe(fault);
        _trouble.Error.ShouldBe("why");
    }

    [Fact]
    public void A_kind_and_reason_is_told_once_until_it_is_over()
    {
        _trouble.Failed(new IOException("one")).ShouldNotBeNull();
        _trouble.Failed(new IOException("two")).ShouldNotBeNull();
        _trouble.Failed(new IOException("one")).ShouldBeNull();
        _trouble.Failed(new JournalException(JournalFault.ReadOnly, "one")).ShouldNotBeNull();
        _trouble.Over().ShouldBeTrue();
        _trouble.Over().ShouldBeFalse();
        _trouble.Fault.ShouldBeNull();
        _trouble.Failed(new IOException("one")).ShouldNotBeNull();
    }

    [Fact]
    public void Waits_grow_but_a_full_journal_is_tried_each_second()
    {
        _trouble.Failed(new IOException("gone"));
        _trouble.Failed(new IOException("gone"));
        _trouble.Delay.ShouldBe(TimeSpan.FromSeconds(2));
        _trouble.Failed(new JournalException(JournalFault.Full, "full"));
        _trouble.Delay.ShouldBe(TimeSpan.FromSeconds(1));
    }
}
