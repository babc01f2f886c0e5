using Akka.Actor.Internal;
using Akka.Dispatch;
using Akka.TestKit.TestActors;
using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Surface;

/// <summary>Deciders, restart statistics and props as their heirs and holders see them.</summary>
public sealed class StrategySurfaceTests : PatientKit
{
    [Fact]
    public void Deciders_are_equal_by_what_they_say()
    {
        DeployableDecider decider = Decider.From(Directive.Restart, Directive.Stop.When<TimeoutException>());
        decider.ShouldBe(Decider.From(Directive.Restart, Directive.Stop.When<TimeoutException>()));
        decider.ShouldNotBe(Decider.From(Directive.Stop, Directive.Stop.When<TimeoutException>()));
        decider.ShouldNotBe(Decider.From(Directive.Restart));
    }

    [Fact]
    public void A_childs_restarts_are_counted()
    {
        IActorRef actor = Sys.ActorOf(BlackHoleActor.Props);
        var stats = new ChildRestartStats((IInternalActorRef)actor);
        stats.Child.ShouldBe(actor);
        stats.Uid.ShouldBe(actor.Path.Uid);
        stats.RequestRestartPermission(2, -1).ShouldBeTrue();
        stats.RequestRestartPermission(2, -1).ShouldBeTrue();
        stats.MaxNrOfRetriesCount.ShouldBe(2u);
        stats.RequestRestartPermission(2, -1).ShouldBeFalse();
        new ChildRestartStats((IInternalActorRef)actor, maxNrOfRetriesCount: 1).RequestRestartPermission(1, -1).ShouldBeFalse();
        stats.RequestRestartPermission(0, 1000).ShouldBeFalse();
    }

    [Fact]
    public void Props_are_made_with_a_strategy_and_arguments()
    {
        var strategy = new OneForOneStrategy(_ => Directive.Stop);
        IEnumerable<object> arguments = ["a"];
        new Props(typeof(Named), strategy, arguments).Arguments.ShouldBe(["a"]);
        var props = new Props(typeof(Named), strategy, "b");
        props.SupervisorStrategy.ShouldBe(strategy);
        props.Arguments.ShouldBe(["b"]);
        new Props(typeof(BlackHoleActor)).Arguments.ShouldBeEmpty();
    }

    [Fact]
    public void Props_may_have_heirs_whose_copies_are_heirs()
    {
        Props copy = new Named.Recipe("e").WithSupervisorStrategy(SupervisorStrategy.StoppingStrategy);
        copy.ShouldBeOfType<Named.Recipe>();
        Sys.ActorOf(copy).Tell("name", TestActor);
        ExpectMsg("e");
    }

    [Fact]
    public void An_actor_is_told_its_dispatcher_and_gives_away_its_context()
    {
        IActorRef actor = Sys.ActorOf(Props.Create<Named>("f").WithDispatcher("akka.actor.default-dispatcher"));
        actor.Tell(typeof(MessageDispatcher), TestActor);
        ExpectMsg("akka.actor.default-dispatcher");
        actor.Tell(typeof(IInternalActor), TestActor);
        ExpectMsg(actor);
    }

    private sealed class Named : ReceiveActor
    {
        public Named(string name)
        {
            Receive<Type>(type => type == typeof(MessageDispatcher), _ => Sender.Tell(Context.Dispatcher.Id));
            Receive<Type>(_ => Sender.Tell(((IInternalActor)this).ActorContext.Self));
            ReceiveAny(_ => Sender.Tell(name));
        }

        public sealed class Recipe : Props
        {
            private readonly string _name;

            public Recipe(string name)
                : base(typeof(Named))
            {
                _name = name;
            }

            private Recipe(Recipe copy)
                : base(copy)
            {
                _name = copy._name;
            }

#pragma warning disable AK1000 // Props are where actors are made.
            public override ActorBase NewActor() => new Named(_name);
#pragma warning restore AK1000

            protected override Props Copy() => new Recipe(this);
        }
    }
}
