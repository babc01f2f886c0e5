using Router.Simulator.Apps;

namespace Router.Simulator.Scripts.Steps;

/// <summary>A step that does one thing at each app it concerns, at all of them at once.</summary>
internal sealed class AppStep(Func<SimulatedApp, CancellationToken, Task> act) : ScriptStep
{
    /// <inheritdoc/>
    public override Task RunAsync(SimulatedCompany company, CancellationToken cancellation) =>
        Task.WhenAll(AppsOf(company).Select(app => act(app, cancellation)));
}
