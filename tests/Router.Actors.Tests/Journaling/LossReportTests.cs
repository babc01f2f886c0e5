using Router.Actors.Journaling;
using Router.Actors.Notices;
using Router.Journal;
using Router.Routing.Diagnostics;

namespace Router.Actors.Tests.Journaling;

public sealed class LossReportTests
{
    [Fact]
    public void A_loss_is_one_line_that_names_what_is_gone()
    {
        Notice notice = LossReport.Of(Loss() with { Lost = [new(3, 3), new(7, 9)], SinksWithoutPlace = ["crm", "mail"], RowsLost = new Dictionary<string, long>(StringComparer.Ordinal) { ["tg"] = 4 } });
        notice.ToString().ShouldBe(
            "the journal was damaged (bad page 7) and is begun anew; the old file: journal.bad. Carried over: 10 records, 2 parked deliveries, 1 sinks. "
            + "Lost numbers: 3, 7–9. Sinks that go on at the end of the journal: crm, mail. Sinks that start before where they were (with repeats): none. "
            + "Parked deliveries unreadable: tg (4) [RT412]");
    }

    [Fact]
    public void Many_ranges_are_counted()
    {
        Notice notice = LossReport.Of(Loss() with { Lost = [.. Enumerable.Range(1, 8).Select(i => new SequenceRange(i * 10, i * 10))] });
        notice.ToString().ShouldContain("10, 20, 30, 40, 50 and 3 more.");
        notice.ToString(Language.Russian).ShouldContain("10, 20, 30, 40, 50 и ещё 3.");
    }

    [Fact]
    public void A_loss_of_nothing_says_so()
    {
        string line = LossReport.Of(Loss() with { SetAsideAs = null }).ToString();
        line.ShouldContain("it is gone");
        line.ShouldContain("Lost numbers: none");
    }

    private static JournalLoss Loss() => new()
    {
        Reason = "bad page 7",
        SetAsideAs = "journal.bad",
        Records = 10,
        Rows = 2,
        Sinks = 1,
        Lost = [],
        SinksWithoutPlace = [],
    };
}
