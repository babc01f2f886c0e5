using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Akka.Hosting;

/// <summary>Starts the system with the host and stops it with the host; a system that ends by itself ends the host.</summary>
public partial class AkkaHostedService : IHostedService
{
    /// <summary>The system, as soon as the host starts.</summary>
    protected ActorSystem? ActorSystem;

    /// <summary>The system's end; kept, since a system that has ended gives it no more.</summary>
    protected CoordinatedShutdown? CoordinatedShutdown;

    /// <summary>What the system is started with.</summary>
    protected readonly AkkaConfigurationBuilder ConfigurationBuilder;

    /// <summary>The container.</summary>
    protected readonly IServiceProvider ServiceProvider;

    /// <summary>Hears of a start that failed.</summary>
    protected readonly ILogger<AkkaHostedService> Logger;

    /// <summary>The host's life, if there is a host.</summary>
    protected readonly IHostApplicationLifetime? HostApplicationLifetime;

    /// <summary>Made by the container.</summary>
    public AkkaHostedService(
        AkkaConfigurationBuilder configurationBuilder,
        IServiceProvider serviceProvider,
        ILogger<AkkaHostedService> logger,
        IHostApplicationLifetime? applicationLifetime)
    {
        ConfigurationBuilder = configurationBuilder;
        ServiceProvider = serviceProvider;
        Logger = logger;
        HostApplicationLifetime = applicationLifetime;
    }

    /// <inheritdoc/>
    public virtual async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            ActorSystem = ServiceProvider.GetRequiredService<ActorSystem>();
            CoordinatedShutdown = CoordinatedShutdown.Get(ActorSystem);
            await ConfigurationBuilder.Start(ActorSystem).ConfigureAwait(false);
            _ = StopHostWhenTerminated(ActorSystem);
        }
        catch (Exception cause)
        {
            LogStartFailed(Logger, cause);

            // A host without any logger must not be silent about it either.
            Console.WriteLine($"Unable to start AkkaHostedService due to [{cause}] - shutting down application");
            HostApplicationLifetime?.StopApplication();
            throw;
        }
    }

    /// <inheritdoc/>
    public virtual async Task StopAsync(CancellationToken cancellationToken)
    {
        if (CoordinatedShutdown is { } shutdown)
        {
            await shutdown.Run(CoordinatedShutdown.ClrExitReason.Instance).ConfigureAwait(false);
        }
    }

    private async Task StopHostWhenTerminated(ActorSystem system)
    {
        await system.WhenTerminated.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        HostApplicationLifetime?.StopApplication();
    }

    [LoggerMessage(Microsoft.Extensions.Logging.LogLevel.Critical, "Unable to start AkkaHostedService - shutting down application")]
    private static partial void LogStartFailed(ILogger logger, Exception cause);
}
