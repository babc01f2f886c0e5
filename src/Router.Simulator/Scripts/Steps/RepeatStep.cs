using Router.Simulator.Apps;

namespace Router.Simulator.Scripts.Steps;

/// <summary>Takes steps several times.</summary>
internal sealed class RepeatStep(int times, IReadOnlyList<ScriptStep> steps) : ScriptStep
{
    /// <inheritdoc/>
    public override async Task RunAsync(SimulatedCompany company, CancellationToken cancellation)
    {
        for (int i = 0; i < times; i++)
        {
            await RunAllAsync(steps, company, cancellation);
        }
    }
}
