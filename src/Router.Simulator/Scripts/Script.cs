using Router.Simulator.Apps;
using Router.Simulator.Scripts.Steps;

namespace Router.Simulator.Scripts;

/// <summary>A scenario: which logins there are, and what happens, in order.</summary>
public sealed class Script
{
    internal Script(IReadOnlyList<string> logins, ClientsMode? clients, int? seed, IReadOnlyList<ScriptStep> steps)
    {
        Logins = logins;
        Clients = clients;
        Seed = seed;
        Steps = steps;
    }

    /// <summary>The logins that the script names; empty when it leaves them to whoever runs it.</summary>
    public IReadOnlyList<string> Logins { get; }

    /// <summary>What the apps do with several clients, if the script says so.</summary>
    public ClientsMode? Clients { get; }

    /// <summary>Where random choices come from, if the script says so.</summary>
    public int? Seed { get; }

    internal IReadOnlyList<ScriptStep> Steps { get; }

    /// <summary>Reads a script; either it or at least one error is the answer.</summary>
    public static (Script? Script, IReadOnlyList<ScriptError> Errors) Parse(string yaml) => ScriptParser.Parse(yaml);

    /// <summary>Lets it happen; ends when all steps are done.</summary>
    /// <exception cref="SimulatorException">An expected command did not come in time, or a step names a login that is not there.</exception>
    public Task RunAsync(SimulatedCompany company, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(company);
        return ScriptStep.RunAllAsync(Steps, company, cancellation);
    }
}
