namespace Router.Durability.Tests.Kills;

/// <summary>The comparison itself: it has to notice whatever may go wrong.</summary>
public class DestinationCheckTests
{
    private static readonly JournaledEvent[] Journal =
    [
        new(1, "a1", ["crm"]), new(2, "b1", ["crm", "mail"]), new(3, "a2", ["crm"]), new(4, "c1", ["mail"]), new(5, "a3", ["crm"]),
    ];

    /// <summary>One kill, at which the sink stood behind the second event; the third had a row before that.</summary>
    private static readonly SavedPlace[] Places = [new(2, new HashSet<long> { 1 })];

    [Theory]
    [InlineData(0, "0:b1", "0:a1", "0:a2", "1:a3")]
    [InlineData(1, "0:a1", "0:b1", "0:a2", "1:a2", "1:a3")]
    [InlineData(1, "0:a1", "0:b1", "0:a2", "1:a1", "1:a3")]
    public void What_the_saved_progress_did_not_know_may_come_again(int repeats, params string[] arrivals)
    {
        DestinationCheck check = Check(arrivals);
        check.Faults.ShouldBeEmpty();
        check.Arrived.ShouldBe(4);
        check.Repeats.ShouldBe(repeats);
    }

    [Fact]
    public void The_most_that_can_come_again_is_counted_for_each_kill() =>
        Check("0:a1", "0:b1", "0:a2", "1:a3").Unsaved.ShouldBe([2]);

    [Theory]
    [InlineData("2 b1 never arrived", "0:a1", "0:a2", "1:a3")]
    [InlineData("1 came for the first time behind 3 of A", "0:a2", "0:a1", "0:b1", "1:a3")]
    [InlineData("2 came again in run 1, and progress had been saved behind it", "0:a1", "0:b1", "0:a2", "1:b1", "1:a3")]
    [InlineData("3 came again in run 0, and progress had been saved behind it", "0:a1", "0:b1", "0:a2", "0:a2", "1:a3")]
    [InlineData("c1 arrived and is not in the journal for this sink", "0:a1", "0:b1", "0:a2", "0:c1", "1:a3")]
    public void Whatever_is_wrong_is_noticed(string fault, params string[] arrivals) => Check(arrivals).Faults.ShouldBe([fault]);

    /// <summary>The letter is the key.</summary>
    private static DestinationCheck Check(params string[] arrivals) => DestinationCheck.Of(
        "crm", Journal, [.. arrivals.Select(text => new Arrival(text[0] - '0', text[2..], text[2..3].ToUpperInvariant()))], Places);
}
