using Microsoft.Extensions.Hosting;

namespace Akka.Hosting.Internal;

/// <summary>Starts the system with the host and stops it with the host; a system that ends by itself ends the host.</summary>
internal sealed class AkkaHostedService(
    AkkaConfigurationBuilder configuration, ActorSystem system, IHostApplicationLifetime? lifetime = null) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await configuration.Start(system).ConfigureAwait(false);
        _ = StopHostWhenTerminated();
    }

    public Task StopAsync(CancellationToken cancellationToken) =>
        CoordinatedShutdown.Get(system).Run(CoordinatedShutdown.ClrExitReason.Instance).WaitAsync(cancellationToken);

    private async Task StopHostWhenTerminated()
    {
        await system.WhenTerminated.ConfigureAwait(false);
        lifetime?.StopApplication();
    }
}
