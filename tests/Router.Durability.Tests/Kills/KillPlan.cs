using System.Globalization;

namespace Router.Durability.Tests.Kills;

/// <summary>What a run of kills does.</summary>
internal sealed record KillPlan
{
    /// <summary>How often Router is killed.</summary>
    public required int Kills { get; init; }

    /// <summary>Where the moments come from, and the simulator's day.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Events per second over all logins.</summary>
    public int Rate { get; init; } = 2_000;

    /// <summary>How many logins.</summary>
    public int Logins { get; init; } = 4;

    /// <summary>How long Router lives at most behind its first acknowledgement before it is killed.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromMilliseconds(1_500);

    /// <summary>
    /// The plan of <c>dotnet test</c>: 20 kills. The environment makes more of it: <c>ROUTER_KILLS=200</c>, <c>ROUTER_SEED=7</c>.
    /// </summary>
    public static KillPlan FromEnvironment() => new()
    {
        Kills = Number("ROUTER_KILLS", 20),
        Seed = Number("ROUTER_SEED", 1),
    };

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out int number) && number > 0 ? number : otherwise;
}
