using Xunit.Abstractions;

namespace Router.Durability.Tests.Kills;

/// <summary>
/// SIGKILL at random moments under load. <c>dotnet test</c> does it 20 times;
/// <c>ROUTER_KILLS=200 dotnet test tests/Router.Durability.Tests --filter KillTests --logger "console;verbosity=detailed"</c> does it 200
/// times and shows the report.
/// </summary>
public sealed class KillTests(ITestOutputHelper output)
{
    /// <summary>
    /// The progress rule: written with the next append, at the latest after 1,000 events. So at a kill an append with as many may be under
    /// way, as many may have come meanwhile, and what the window holds may just have arrived: 1,000 of the file sink's batch.
    /// </summary>
    private const int MostUnsaved = 1_000 + 1_000 + 1_000;

    [Fact]
    public async Task Whatever_was_acknowledged_arrives_in_order_and_repeats_stay_in_bounds()
    {
        KillReport report = await KillRun.RunAsync(KillPlan.FromEnvironment());

        output.WriteLine(report.ToString());
        report.Acknowledged.ShouldBeGreaterThan(0);
        report.Broken.ShouldBeEmpty();
        report.Exposure.Holes.ShouldBeEmpty();
        foreach (DestinationCheck destination in report.Destinations)
        {
            destination.Faults.ShouldBeEmpty(destination.Sink);
            destination.Arrived.ShouldBeGreaterThan(0, destination.Sink);
            destination.Unsaved.Max().ShouldBeLessThanOrEqualTo(MostUnsaved, destination.Sink);
        }
    }
}
