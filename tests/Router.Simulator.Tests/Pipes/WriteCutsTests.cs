using Router.Simulator.Faults;
using Router.Simulator.Pipes;

namespace Router.Simulator.Tests.Pipes;

public sealed class WriteCutsTests
{
    private static readonly int[] Ends = [10, 25, 30];

    [Fact]
    public void Without_a_fault_each_packet_is_one_write() => WriteCuts.Plan(Ends, torn: null, new Random(1)).ShouldBe([10, 25, 30]);

    [Fact]
    public void Torn_at_splits_each_packet_that_is_long_enough() =>
        WriteCuts.Plan(Ends, new Torn(7, TimeSpan.Zero), new Random(1)).ShouldBe([7, 10, 17, 25, 30]);

    [Fact]
    public void Torn_at_random_splits_anywhere_also_across_packets()
    {
        var torn = new Torn(At: null, TimeSpan.Zero);
        bool crosses = false;
        for (int seed = 0; seed < 50; seed++)
        {
            IReadOnlyList<int> cuts = WriteCuts.Plan(Ends, torn, new Random(seed));
            cuts.ShouldBeInOrder(SortDirection.Ascending);
            cuts[^1].ShouldBe(30);
            cuts.ShouldAllBe(cut => cut > 0);
            cuts.Count.ShouldBeGreaterThan(1);
            crosses |= !cuts.Contains(10);
        }

        crosses.ShouldBeTrue();
        WriteCuts.Plan([1], torn, new Random(1)).ShouldBe([1]);
    }
}
