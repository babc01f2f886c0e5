using Microsoft.Extensions.Hosting;

namespace Router.Host.Running;

/// <summary>A host that leaves the process's signals alone: Router stops in its own order.</summary>
internal sealed class NoHostLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
