using Akka.Actor.Internal;
using Akka.TestKit.TestActors;
using Akka.Util;
using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Surface;

/// <summary>What stands for references, paths, addresses and strategies.</summary>
public sealed class SurrogateSurfaceTests : PatientKit
{
    [Fact]
    public void A_reference_comes_back_from_what_stands_for_it()
    {
        IActorRef actor = Sys.ActorOf(BlackHoleActor.Props, "kept");
        ISurrogate surrogate = actor.ToSurrogate(Sys);
        surrogate.ShouldBeOfType<ActorRefBase.Surrogate>().Path.ShouldBe(actor.Path.ToSerializationFormat());
        Again(actor).ShouldBe(actor);
        Again(ActorRefs.Nobody).ShouldBeSameAs(ActorRefs.Nobody);
        Again(CreateTestProbe()).ShouldBeAssignableTo<IActorRef>();
    }

    [Fact]
    public void What_is_sent_to_the_reference_of_an_actor_that_is_gone_is_a_dead_letter()
    {
        IActorRef actor = Sys.ActorOf(BlackHoleActor.Props, "gone");
        ISurrogate surrogate = actor.ToSurrogate(Sys);
        Watch(actor);
        Sys.Stop(actor);
        ExpectTerminated(actor);
        EventFilter.DeadLetter<string>().ExpectOne(() => ((IActorRef)surrogate.FromSurrogate(Sys)).Tell("late", TestActor));
    }

    [Fact]
    public void Paths_and_addresses_come_back_as_they_were()
    {
        IActorRef actor = Sys.ActorOf(BlackHoleActor.Props);
        Again(actor.Path).ShouldBe(actor.Path);
        new ActorPath.Surrogate("akka://sys/user/a").ShouldBe(new ActorPath.Surrogate("akka://sys/user/a"));
        var address = new Address("akka.tcp", "sys", "host", 1);
        address.ToSurrogate(Sys).ShouldBeOfType<Address.AddressSurrogate>().Port.ShouldBe(1);
        Again(address).ShouldBe(address);
    }

    [Fact]
    public void Strategies_come_back_with_their_limits()
    {
        OneForOneStrategy one = Again(new OneForOneStrategy(3, 1000, Decider.From(Directive.Stop))).ShouldBeOfType<OneForOneStrategy>();
        one.MaxNumberOfRetries.ShouldBe(3);
        one.WithinTimeRangeMilliseconds.ShouldBe(1000);
        one.Decider.Decide(new TimeoutException()).ShouldBe(Directive.Stop);
        AllForOneStrategy all = Again(new AllForOneStrategy(4, 2000, Decider.From(Directive.Stop))).ShouldBeOfType<AllForOneStrategy>();
        all.MaxNumberOfRetries.ShouldBe(4);
        all.WithinTimeRangeMilliseconds.ShouldBe(2000);
        all.Decider.Decide(new TimeoutException()).ShouldBe(Directive.Stop);
    }

    [Fact]
    public void A_strategy_of_ones_own_says_what_becomes_of_the_child()
    {
        IActorRef child = Sys.ActorOf(Props.Create<Parent>(TestActor));
        child.Tell("fail");
        ExpectMsg<Exception>().Message.ShouldBe("fail");
        ExpectMsg("stopped");
    }

    private ISurrogated Again(ISurrogated original) => original.ToSurrogate(Sys).FromSurrogate(Sys);

    private sealed class Parent : ReceiveActor
    {
        private readonly IActorRef _heard;

        public Parent(IActorRef heard)
        {
            _heard = heard;
            IActorRef child = Context.ActorOf(Props.Create<Child>(heard));
            ReceiveAny(child.Forward);
        }

        protected override SupervisorStrategy SupervisorStrategy() => new Stopping(_heard);
    }

    private sealed class Child : ReceiveActor
    {
        private readonly IActorRef _heard;

        public Child(IActorRef heard)
        {
            _heard = heard;
            Receive<string>(new Action<string>(text => throw new InvalidOperationException(text)));
        }

        protected override void PostStop() => _heard.Tell("stopped");
    }

    private sealed class Stopping(IActorRef heard) : SupervisorStrategy
    {
        public override IDecider Decider => DefaultDecider;

        public override void HandleChildTerminated(IActorContext actorContext, IActorRef child, IEnumerable<IInternalActorRef> children)
        {
        }

        public override void ProcessFailure(
            IActorContext context, bool restart, IActorRef child, Exception cause, ChildRestartStats stats, IReadOnlyCollection<ChildRestartStats> children) =>
            context.Stop(child);

        public override ISurrogate ToSurrogate(ActorSystem system) => throw new NotSupportedException();

        protected override Directive Handle(IActorRef child, Exception exception)
        {
            heard.Tell(exception);
            return Directive.Restart;
        }
    }
}
