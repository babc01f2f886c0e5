using System.Collections.Concurrent;
using Akka.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Router.ActorRuntime.Tests.Hosting;

/// <summary>A system lives with its host.</summary>
public sealed class HostLifeTests
{
    [Fact]
    public async Task A_system_that_ends_by_itself_stops_its_host()
    {
        using IHost host = await QuietHost.StartAsync(_ => { });
        Task stopping = host.StoppingAsync();
        await host.Services.GetRequiredService<ActorSystem>().Terminate();
        await stopping;
        await host.StopAsync();
    }

    [Fact]
    public async Task A_host_that_stops_runs_the_coordinated_shutdown_to_its_end()
    {
        ConcurrentQueue<string> order = new();
        using IHost host = await QuietHost.StartAsync(akka => akka.AddStartup((system, _) => CoordinatedShutdown.Get(system).AddTask(
            CoordinatedShutdown.PhaseServiceUnbind, "note", () =>
            {
                order.Enqueue("unbind");
                return Task.FromResult(Akka.Done.Instance);
            })));
        ActorSystem system = host.Services.GetRequiredService<ActorSystem>();
        await host.StopAsync();
        order.ShouldBe(["unbind"]);
        await system.WhenTerminated.WaitAsync(QuietHost.Patience);
    }

    [Fact]
    public async Task Actors_start_when_it_is_the_systems_turn_among_the_hosted_services()
    {
        ConcurrentQueue<string> order = new();
        using IHost host = await QuietHost.StartAsync(
            akka => akka
                .AddStartup((_, _) => order.Enqueue("startup"))
                .WithActors((_, _) => order.Enqueue("first actors"))
                .StartActors(async (_, _) =>
                {
                    await Task.Yield();
                    order.Enqueue("second actors");
                })
                .WithActors((_, _, resolver) => order.Enqueue(resolver is null ? "no resolver" : "third actors")),
            before => before.AddSingleton<IHostedService>(new Noting("before", order)),
            after => after.AddSingleton<IHostedService>(new Noting("after", order)));
        order.ShouldBe(["before", "first actors", "second actors", "third actors", "startup", "after"]);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_start_that_fails_is_logged_and_stops_the_host()
    {
        var failure = new InvalidOperationException("no good");
        using var log = new RecordingLoggerProvider();
        using IHost host = QuietHost.Build(akka => akka.AddStartup((_, _) => throw failure), services => services.AddLogging(logging => logging.AddProvider(log)));
        Task stopping = host.StoppingAsync();
        await Record.ExceptionAsync(() => host.StartAsync());
        await stopping;
        log.Lines.ShouldContain(line => ReferenceEquals(line.Cause, failure));
        await host.StopAsync();
    }

    [Fact]
    public async Task A_hosted_service_of_ones_own_starts_and_stops_the_system()
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        List<string> order = [];
        builder.Services.AddSingleton(order);
        builder.Services.AddAkka<OwnService>("hosted", (akka, provider) => akka
            .AddHocon("akka.loglevel = OFF", HoconAddMode.Prepend)
            .WithActors((_, _) => provider.GetRequiredService<List<string>>().Add("actors")));
        using IHost host = builder.Build();
        await host.StartAsync();
        await host.StopAsync();
        order.ShouldBe(["starting", "actors", "started hosted", "stopped"]);
    }

    [Fact]
    public async Task Everybody_gets_the_same_system_and_registry()
    {
        using IHost host = await QuietHost.StartAsync(_ => { });
        ActorSystem system = host.Services.GetRequiredService<ActorSystem>();
        system.Name.ShouldBe("hosted");
        host.Services.GetRequiredService<ActorSystem>().ShouldBeSameAs(system);
        host.Services.GetRequiredService<ActorRegistry>().ShouldBeSameAs(ActorRegistry.For(system));
        host.Services.GetRequiredService<IReadOnlyActorRegistry>().ShouldBeSameAs(ActorRegistry.For(system));
        await host.StopAsync();
    }

    private sealed class Noting(string name, ConcurrentQueue<string> order) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            order.Enqueue(name);
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class OwnService(
        AkkaConfigurationBuilder configuration,
        IServiceProvider provider,
        ILogger<AkkaHostedService> logger,
        IHostApplicationLifetime lifetime,
        List<string> order) : AkkaHostedService(configuration, provider, logger, lifetime)
    {
        public override async Task StartAsync(CancellationToken cancellationToken)
        {
            order.Add("starting");
            await base.StartAsync(cancellationToken);
            order.Add("started " + ActorSystem!.Name);
        }

        public override async Task StopAsync(CancellationToken cancellationToken)
        {
            await base.StopAsync(cancellationToken);
            order.Add("stopped");
        }
    }
}
