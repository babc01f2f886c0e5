using Router.Actors.Agents.Pipes;
using Router.Simulator.Apps;

namespace Router.Host.Demo;

/// <summary>Shows the pipes of simulated apps and no others: whatever the demo's file says, a real app is never touched.</summary>
/// <param name="inner">All pipes.</param>
internal sealed class DemoPipes(IAgentPipes inner) : IAgentPipes
{
    public async Task<IReadOnlyList<FoundPipe>> ListAsync(CancellationToken cancellationToken) =>
        [.. (await inner.ListAsync(cancellationToken)).Where(pipe => IsSimulated(pipe.Login))];

    public Task<PipeOpening> OpenAsync(string login, CancellationToken cancellationToken) =>
        IsSimulated(login) ? inner.OpenAsync(login, cancellationToken) : Task.FromResult(new PipeOpening(Stream: null));

    private static bool IsSimulated(string login) => login.StartsWith(SimulatedCompany.LoginPrefix, StringComparison.OrdinalIgnoreCase);
}
