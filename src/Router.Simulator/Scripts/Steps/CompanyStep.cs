using Router.Simulator.Apps;

namespace Router.Simulator.Scripts.Steps;

/// <summary>A step that concerns the company as a whole.</summary>
internal sealed class CompanyStep(Func<SimulatedCompany, CancellationToken, Task> act) : ScriptStep
{
    /// <inheritdoc/>
    public override Task RunAsync(SimulatedCompany company, CancellationToken cancellation) => act(company, cancellation);
}
