using Akka.Actor.Setup;
using Akka.DependencyInjection;
using Akka.Event;
using Microsoft.Extensions.DependencyInjection;
using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.DependencyInjection;

/// <summary>Actors with dependencies from a container.</summary>
public sealed class DependencyResolverTests() : TestKit(Setup())
{
    private DependencyResolver Resolver => DependencyResolver.For(Sys);

    [Fact]
    public void What_is_given_and_what_the_container_has_make_the_constructors_arguments()
    {
        IActorRef actor = Sys.ActorOf(Resolver.Props<Mixed>("own", 5));
        actor.Tell("tell", TestActor);
        ExpectMsg<(string, int, Shared)>(Patience).ShouldBe(("own", 5, (Shared)Resolver.Resolver.GetService<Shared>()));
    }

    [Fact]
    public void Props_know_the_actors_type()
    {
        Type type = typeof(Mixed);
        Resolver.Props<Mixed>("own", 5).Type.ShouldBe(typeof(Mixed));
        Resolver.Props(type, "own", 5).Type.ShouldBe(type);
        Resolver.Props(type).Type.ShouldBe(type);
        Resolver.Props<Scoped>().Type.ShouldBe(typeof(Scoped));
        Resolver.Resolver.Props(type, "own", 5).Type.ShouldBe(type);
    }

    [Fact]
    public void A_scope_of_an_actors_own_ends_with_its_incarnation()
    {
        IActorRef actor = Sys.ActorOf(Resolver.Props<Scoped>());
        Disposal first = Dependency(actor);
        first.IsDisposed.ShouldBeFalse();
        actor.Tell(new InvalidOperationException("crash"), TestActor);
        Disposal second = Dependency(actor);
        first.IsDisposed.ShouldBeTrue();
        second.IsDisposed.ShouldBeFalse();
        Watch(actor);
        actor.Tell(PoisonPill.Instance);
        ExpectTerminated(actor, Patience);
        second.IsDisposed.ShouldBeTrue();
    }

    [Fact]
    public void The_same_props_make_an_actor_with_dependencies_of_its_own_each_time()
    {
        Props props = Resolver.Props<Scoped>();
        Dependency(Sys.ActorOf(props)).ShouldNotBeSameAs(Dependency(Sys.ActorOf(props)));
    }

    [Fact]
    public void A_child_gets_its_dependencies_like_its_parent()
    {
        IActorRef parent = Sys.ActorOf(Props.Create(() => new Parent()));
        Dependency(parent).IsDisposed.ShouldBeFalse();
    }

    [Fact]
    public void An_actor_from_the_container_can_stash()
    {
        IActorRef actor = Sys.ActorOf(Resolver.Props<Stashing>());
        actor.Tell("first", TestActor);
        actor.Tell("second", TestActor);
        actor.Tell(1, TestActor);
        ExpectMsg("first", Patience);
        ExpectMsg("second", Patience);
    }

    [Fact]
    public void A_dependency_that_is_missing_is_a_failed_constructor()
    {
        var log = CreateTestProbe();
        Sys.EventStream.Subscribe(log, typeof(Error));
        IActorRef actor = Watch(Sys.ActorOf(Resolver.Props<Hopeless>()));
        log.ExpectMsg<Error>(Patience).Cause.ShouldBeOfType<ActorInitializationException>();
        ExpectTerminated(actor, Patience);
    }

    [Fact]
    public void A_scope_of_the_resolver_has_services_of_its_own_and_disposes_of_them()
    {
        IDependencyResolver resolver = Resolver.Resolver;
        Type type = typeof(Shared);
        resolver.GetService<Shared>().ShouldBeSameAs(resolver.GetService(type));
        resolver.GetService<Hopeless>().ShouldBeNull();
        Disposal scoped;
        using (IResolverScope scope = resolver.CreateScope())
        {
            scoped = (Disposal)scope.Resolver.GetService<Disposal>();
            scope.Resolver.GetService<Disposal>().ShouldBeSameAs(scoped);
            scope.Resolver.GetService<Shared>().ShouldBeSameAs(resolver.GetService<Shared>());
        }

        scoped.IsDisposed.ShouldBeTrue();
    }

    [Fact]
    public void A_system_has_one_resolver()
    {
        DependencyResolver.For(Sys).ShouldBeSameAs(Resolver);
        Resolver.Resolver.ShouldBeOfType<ServiceProviderDependencyResolver>();
    }

    [Fact]
    public async Task A_resolver_of_ones_own_is_taken_as_it_is()
    {
        var own = new ServiceProviderDependencyResolver(new ServiceCollection().BuildServiceProvider());
        var system = ActorSystem.Create("own", DependencyResolverSetup.Create(own).And(BootstrapSetup.Create().WithConfig("akka.loglevel = OFF")));
        DependencyResolver.For(system).Resolver.ShouldBeSameAs(own);
        await system.Terminate();
    }

    [Fact]
    public async Task Without_a_setup_there_is_no_resolver()
    {
        var system = ActorSystem.Create("none", "akka.loglevel = OFF");
        Should.Throw<Exception>(() => DependencyResolver.For(system));
        await system.Terminate();
    }

    private static TimeSpan Patience => TimeSpan.FromSeconds(30);

    private static ActorSystemSetup Setup()
    {
        ServiceProvider provider = new ServiceCollection().AddSingleton<Shared>().AddScoped<Disposal>().BuildServiceProvider();
        return DependencyResolverSetup.Create(provider).And(BootstrapSetup.Create().WithConfig(DefaultConfig));
    }

    private Disposal Dependency(IActorRef actor)
    {
        actor.Tell("dependency", TestActor);
        return ExpectMsg<Disposal>(Patience);
    }

    private sealed class Shared;

    private sealed class Mixed : ReceiveActor
    {
        public Mixed(Shared shared, string text, int number)
        {
            ReceiveAny(_ => Sender.Tell((text, number, shared)));
        }
    }

    private sealed class Scoped : UntypedActor
    {
        private readonly IServiceScope _scope;
        private readonly Disposal _dependency;

        public Scoped(IServiceProvider provider)
        {
            _scope = provider.CreateScope();
            _dependency = _scope.ServiceProvider.GetRequiredService<Disposal>();
        }

        protected override void OnReceive(object message)
        {
            if (message is Exception failure)
            {
                throw failure;
            }

            Sender.Tell(_dependency);
        }

        protected override void PostStop() => _scope.Dispose();
    }

    private sealed class Parent : ReceiveActor
    {
        public Parent()
        {
            IActorRef child = Context.ActorOf(DependencyResolver.For(Context.System).Props<Scoped>());
            ReceiveAny(child.Forward);
        }
    }

    private sealed class Stashing : ReceiveActor, IWithUnboundedStash
    {
        public Stashing(Shared shared)
        {
            Receive<int>(_ =>
            {
                Become(() => Receive<string>(text => Sender.Tell(shared is null ? "nothing" : text)));
                Stash.UnstashAll();
            });
            Receive<string>(_ => Stash.Stash());
        }

        public IStash Stash { get; set; } = null!;
    }

    private sealed class Hopeless : UntypedActor
    {
        public Hopeless(Silent missing)
        {
            Missing = missing;
        }

        public Silent Missing { get; }

        protected override void OnReceive(object message) => Unhandled(message);
    }
}
