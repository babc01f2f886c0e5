using Akka.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Hosting;

/// <summary>Actors by the types that stand for them.</summary>
public sealed class ActorRegistryTests : PatientKit
{
    private readonly Type _key = typeof(Echo);

    [Fact]
    public void A_key_is_taken_once_unless_one_overwrites()
    {
        var registry = new ActorRegistry();
        registry.Register<Echo>(TestActor);
        Should.Throw<DuplicateActorRegistryException>(() => registry.Register<Echo>(Sys.DeadLetters)).ShouldBeAssignableTo<ActorRegistryException>();
        registry.TryRegister<Echo>(Sys.DeadLetters).ShouldBeFalse();
        registry.Get<Echo>().ShouldBe(TestActor);
        registry.TryRegister(_key, Sys.DeadLetters, overwrite: true).ShouldBeTrue();
        registry.Get<Echo>().ShouldBe(Sys.DeadLetters);
        registry.Register<Echo>(TestActor, overwrite: true);
        registry.Get<Echo>().ShouldBe(TestActor);
    }

    [Fact]
    public void What_is_not_there_is_not_found()
    {
        var registry = ActorRegistry.For(Sys);
        Should.Throw<MissingActorRegistryEntryException>(registry.Get<Echo>);
        registry.TryGet<Echo>(out _).ShouldBeFalse();
        registry.TryGet(_key, out _).ShouldBeFalse();
        registry.ShouldBeEmpty();
    }

    [Fact]
    public void A_system_has_one_registry_that_lists_what_is_in_it()
    {
        ActorRegistry.For(Sys).Register<Echo>(TestActor);
        var registry = ActorRegistry.For(Sys);
        registry.TryGet(_key, out IActorRef found).ShouldBeTrue();
        found.ShouldBe(TestActor);
        registry.ShouldHaveSingleItem().ShouldBe(KeyValuePair.Create(_key, TestActor));
    }

    [Fact]
    public async Task Who_waits_for_an_actor_gets_it_as_soon_as_it_is_there()
    {
        var registry = new ActorRegistry();
        Task<IActorRef> first = registry.GetAsync<Echo>();
        Task<IActorRef> second = registry.GetAsync(_key);
        Task<IActorRef> other = registry.GetAsync<Silent>();
        first.IsCompleted.ShouldBeFalse();
        registry.Register<Echo>(TestActor);
        (await first.WaitAsync(QuietHost.Patience)).ShouldBe(TestActor);
        (await second.WaitAsync(QuietHost.Patience)).ShouldBe(TestActor);
        (await registry.GetAsync<Echo>().WaitAsync(QuietHost.Patience)).ShouldBe(TestActor);
        other.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task Waiting_can_be_cancelled()
    {
        var registry = new ActorRegistry();
        using var enough = new CancellationTokenSource();
        Task<IActorRef> waiting = registry.GetAsync<Echo>(enough.Token);
        await enough.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => waiting.WaitAsync(QuietHost.Patience));
        registry.Register<Echo>(TestActor);
        (await registry.GetAsync<Echo>().WaitAsync(QuietHost.Patience)).ShouldBe(TestActor);
    }

    [Fact]
    public async Task A_required_actor_waits_for_the_host_to_start()
    {
        using IHost host = QuietHost.Build(akka => akka.WithActors((system, registry) => registry.Register<Echo>(system.ActorOf<Echo>("echo"))));
        IRequiredActor<Echo> required = host.Services.GetRequiredService<IRequiredActor<Echo>>();
        Task<IActorRef> waiting = required.GetAsync();
        waiting.IsCompleted.ShouldBeFalse();
        await host.StartAsync();
        IActorRef echo = await waiting.WaitAsync(QuietHost.Patience);
        echo.Path.ToStringWithoutAddress().ShouldBe("/user/echo");
        required.ActorRef.ShouldBe(echo);
        (await required.GetAsync()).ShouldBe(echo);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_required_actor_that_nobody_registered_fails_who_needs_it()
    {
        using IHost host = await QuietHost.StartAsync(_ => { }, services => services.AddTransient<Needy>());
        Should.Throw<MissingActorRegistryEntryException>(host.Services.GetRequiredService<Needy>);
        await host.StopAsync();
    }

    private sealed class Needy(IRequiredActor<Echo> echo)
    {
        public IActorRef Echo { get; } = echo.ActorRef;
    }
}
