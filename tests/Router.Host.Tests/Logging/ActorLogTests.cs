using Akka.Actor;
using Akka.Event;
using Akka.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Router.Host.Logging;

namespace Router.Host.Tests.Logging;

public sealed class ActorLogTests
{
    [Fact]
    public async Task What_an_actor_logs_is_a_line_under_the_actors_name()
    {
        using var log = new AwaitedLine("it failed");
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddSingleton<ILoggerFactory>(log);
        builder.Services.AddAkka("logs", akka => akka
            .ConfigureLoggers(loggers =>
            {
                loggers.ClearLoggers();
                loggers.AddLogger<ActorLog>();
            })
            .WithActors((system, _) => system.ActorOf(Props.Create(() => new Worried())).Tell("crm")));
        using IHost host = builder.Build();
        await host.StartAsync();

        (await log.Line).ShouldBe($"Warning {typeof(Worried).FullName}: crm: it failed");
        await host.StopAsync();
    }

    private sealed class Worried : UntypedActor
    {
        protected override void OnReceive(object message) => Context.GetLogger().Warning("{0}: it failed", message);
    }
}
