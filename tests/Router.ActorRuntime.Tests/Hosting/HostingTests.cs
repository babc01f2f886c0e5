using Akka.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Router.ActorRuntime.Tests.Hosting;

public sealed class HostingTests
{
    [Fact]
    public async Task A_host_starts_its_actors_gives_them_dependencies_and_stops_the_system()
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Services.AddSingleton(new Greeting("hello"));
        builder.Services.AddAkka("hosted", akka => akka
            .AddHocon("akka.loglevel = OFF", HoconAddMode.Prepend)
            .WithActors((system, registry, resolver) => registry.Register<Greeter>(system.ActorOf(resolver.Props<Greeter>("!"), "greeter"))));
        using IHost host = builder.Build();
        await host.StartAsync();
        IActorRef greeter = host.Services.GetRequiredService<IRequiredActor<Greeter>>().ActorRef;
        (await greeter.Ask<string>("who", QuietHost.Patience)).ShouldBe("hello!");
        await host.StopAsync();
        await host.Services.GetRequiredService<ActorSystem>().WhenTerminated.WaitAsync(QuietHost.Patience);
    }

    private sealed record Greeting(string Text);

    private sealed class Greeter : ReceiveActor
    {
        public Greeter(Greeting greeting, string end)
        {
            Receive<string>(_ => Sender.Tell(greeting.Text + end));
        }
    }
}
