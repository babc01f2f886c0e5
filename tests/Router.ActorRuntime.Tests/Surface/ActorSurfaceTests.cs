using Akka.Actor.Internal;
using Akka.Actor.Setup;
using Akka.Dispatch;
using Akka.TestKit.TestActors;
using Akka.Util;
using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Surface;

/// <summary>Systems, props, references, paths, selections, strategies and schedulers, called as their users call them.</summary>
public sealed class ActorSurfaceTests : PatientKit
{
    [Fact]
    public void Props_are_made_of_a_type_an_expression_or_a_producer()
    {
        Props.Create<Named>("a").Arguments.ShouldBe(["a"]);
        Props.Create(() => new Named("b")).Type.ShouldBe(typeof(Named));
        Type named = typeof(Named);
        Props.Create(named, "c").Arguments.ShouldBe(["c"]);
        Props.Create<BlackHoleActor>(SupervisorStrategy.StoppingStrategy).SupervisorStrategy.ShouldBe(SupervisorStrategy.StoppingStrategy);
        new Props(typeof(Named), ["d"]).Type.ShouldBe(typeof(Named));
        var props = Props.CreateBy(new NamedProducer());
        props.WithDispatcher("akka.actor.default-dispatcher").WithSupervisorStrategy(new OneForOneStrategy(_ => Directive.Resume))
            .SupervisorStrategy.ShouldBeOfType<OneForOneStrategy>();
        Sys.ActorOf(props, "produced").Tell("name", TestActor);
        ExpectMsg("by producer");
        Props.Create<Named>(null, 1).Arguments.Length.ShouldBe(2);
        Should.Throw<ArgumentException>(() => Props.Create(() => Make()));
    }

    [Fact]
    public async Task A_system_is_made_by_name_settings_or_setups()
    {
        using (var plain = ActorSystem.Create("plain"))
        {
            plain.Name.ShouldBe("plain");
            plain.Settings.Config.GetString("akka.loglevel").ShouldBe("INFO");
            bool ended = false;
            plain.RegisterOnTermination(() => ended = true);
            await plain.Terminate();
            ended.ShouldBeTrue();
            await plain.WhenTerminated;
        }

        var bootstrap = BootstrapSetup.Create().WithConfig("akka.loglevel = WARNING").WithConfigFallback("own = 1");
        ActorSystemSetup setup = ActorSystemSetup.Empty.And(bootstrap).And(new OwnSetup(7));
        Option<OwnSetup> own = setup.Get<OwnSetup>();
        own.Value.Number.ShouldBe(7);
        using var system = ActorSystem.Create("setup", setup);
        system.Settings.Config.GetInt("own").ShouldBe(1);
        system.Uptime.ShouldBeGreaterThanOrEqualTo(TimeSpan.Zero);
    }

    [Fact]
    public void Paths_and_addresses_are_read_compared_and_written()
    {
        IActorRef actor = Sys.ActorOf(BlackHoleActor.Props, "hole");
        actor.Path.ToString().ShouldBe("akka://test/user/hole");
        actor.Path.ToStringWithoutAddress().ShouldBe("/user/hole");
        actor.Path.Elements.ShouldBe(["user", "hole"]);
        (actor.Path.Root / "user" / "hole").ShouldBe(actor.Path);
        ActorPath.Parse("akka://test/user/hole").ShouldBe(actor.Path);
        ActorPath.TryParse("nonsense", out _).ShouldBeFalse();
        ActorPath.TryParseAddress("akka://test/user", out Address? parsed).ShouldBeTrue();
        parsed.ShouldBe(actor.Path.Address);
        ActorPath.IsValidPathElement("a b").ShouldBeFalse();
        var address = new Address("akka.tcp", "sys", "host", 1234);
        address.ToString().ShouldBe("akka.tcp://sys@host:1234");
        address.HostPort().ShouldBe("sys@host:1234");
        Address.Parse("akka.tcp://sys@host:1234").ShouldBe(address);
        address.WithPort(1).WithHost("other").WithSystem("s").WithProtocol("p").ToString().ShouldBe("p://s@other:1");
        ActorRefs.Nobody.IsNobody().ShouldBeTrue();
        ActorRefs.Nobody.GetOrElse(() => actor).ShouldBe(actor);
        actor.CompareTo(actor).ShouldBe(0);
    }

    [Fact]
    public async Task A_selection_is_absolute_relative_wild_or_recursive()
    {
        IActorRef parent = Sys.ActorOf(Props.Create<Parent>(), "parent");
        await AwaitAssertAsync(() => Sys.ActorSelection("/user/parent/three/below").ResolveOne(TimeSpan.FromSeconds(30)));
        (await Sys.ActorSelection("/user/parent/one").ResolveOne(TimeSpan.FromSeconds(30))).Path.Name.ShouldBe("one");
        (await Sys.ActorSelection("akka://test/user/parent/one").ResolveOne(TimeSpan.FromSeconds(30), CancellationToken.None)).Path.Name.ShouldBe("one");
        Sys.ActorSelection(parent.Path / "t*").Tell("wild", TestActor);
        ReceiveN(2).ShouldBe(["wild", "wild"]);
        Sys.ActorSelection("/user/parent/t?o").Tell("one of them", TestActor);
        ExpectMsg("one of them");
        Sys.ActorSelection("/user/parent/**").Tell("all", TestActor);
        ReceiveN(4).ShouldBe(["all", "all", "all", "all"]);
        Sys.ActorSelection(parent, "../parent/one").Tell("relative", TestActor);
        ExpectMsg("relative");
        ExpectNoMsg(20);
        await Should.ThrowAsync<ActorNotFoundException>(Sys.ActorSelection("/user/nobody").ResolveOne(TimeSpan.FromSeconds(30)));
        new ActorSelection(parent, "a/../b*/**").Path.Select(step => step.GetType()).ShouldBe(
            [typeof(SelectChildName), typeof(SelectParent), typeof(SelectChildPattern), typeof(SelectChildRecursive)]);
        Sys.ActorSelection("/user/parent").Tell(new Identify(7), TestActor);
        ExpectMsg<ActorIdentity>(identity => identity.MessageId is 7 && identity.Subject.Equals(parent));
        Sys.ActorSelection("/user/nobody").Tell(new Identify(8), TestActor);
        ExpectMsg<ActorIdentity>(identity => identity.MessageId is 8 && identity.Subject is null);
    }

    [Fact]
    public void Strategies_take_limits_functions_and_deciders()
    {
        DeployableDecider decider = Decider.From(Directive.Restart, Directive.Stop.When<InvalidOperationException>());
        decider.Decide(new InvalidOperationException()).ShouldBe(Directive.Stop);
        decider.Decide(new TimeoutException()).ShouldBe(Directive.Restart);
        new OneForOneStrategy(3, TimeSpan.FromSeconds(1), decider).WithinTimeRangeMilliseconds.ShouldBe(1000);
        new OneForOneStrategy(3, 1000, _ => Directive.Stop, loggingEnabled: false).MaxNumberOfRetries.ShouldBe(3);
        new OneForOneStrategy(_ => Directive.Stop).WithMaxNrOfRetries(2).MaxNumberOfRetries.ShouldBe(2);
        new AllForOneStrategy(null, null, _ => Directive.Escalate).MaxNumberOfRetries.ShouldBe(-1);
        new AllForOneStrategy(1, 1, decider).Decider.ShouldBe(decider);
        SupervisorStrategy.DefaultDecider.Decide(new ActorKilledException("x")).ShouldBe(Directive.Stop);
        IActorRef watched = Sys.ActorOf(Props.Create<Parent>().WithSupervisorStrategy(new Telling(TestActor)));
        watched.Tell("break one", TestActor);
        ExpectMsg("asked to");
    }

    [Fact]
    public void Schedulers_take_spans_and_milliseconds_and_are_cancelled()
    {
        IScheduler scheduler = Sys.Scheduler;
        scheduler.ScheduleTellOnce(TimeSpan.FromMilliseconds(1), TestActor, "a", ActorRefs.NoSender);
        ExpectMsg("a");
        scheduler.ScheduleTellOnce(1, TestActor, "b", ActorRefs.NoSender);
        ExpectMsg("b");
        ICancelable repeated = scheduler.ScheduleTellRepeatedlyCancelable(1, 1, TestActor, "c", ActorRefs.NoSender);
        ExpectMsg("c");
        repeated.Cancel();
        using (var cancelable = new Cancelable(scheduler))
        {
            scheduler.ScheduleTellOnce(TimeSpan.FromHours(1), TestActor, "never", ActorRefs.NoSender, cancelable);
            ICancelable linked = Cancelable.CreateLinkedCancelable(scheduler, cancelable);
            cancelable.CancelAfter(1);
            linked.Token.WaitHandle.WaitOne(TimeSpan.FromSeconds(30)).ShouldBeTrue();
            linked.IsCancellationRequested.ShouldBeTrue();
        }

        scheduler.Advanced.ScheduleOnce(1, () => TestActor.Tell("d"));
        FishForMessage(message => message is "d");
        scheduler.Advanced.ScheduleOnce(TimeSpan.Zero, new Running(TestActor));
        FishForMessage(message => message is "ran");
        scheduler.Advanced.ScheduleOnceCancelable(TimeSpan.FromHours(1), () => { }).CancelIfNotNull();
        Cancelable.CreateCanceled().IsCancellationRequested.ShouldBeTrue();
        Should.Throw<ArgumentOutOfRangeException>(() => scheduler.ScheduleTellRepeatedly(TimeSpan.Zero, TimeSpan.Zero, TestActor, "x", TestActor));
    }

    [Fact]
    public void A_stash_has_the_capacity_of_its_props()
    {
        IActorRef actor = Sys.ActorOf(Props.Create<Stashing>().WithStashCapacity(1));
        actor.Tell("one", TestActor);
        EventFilter.Exception<StashOverflowException>().ExpectOne(() => actor.Tell("two", TestActor));
    }

#pragma warning disable AK1000 // It is never called: that it is no constructor is what is refused.
    private static Named Make() => new("made");
#pragma warning restore AK1000

    private sealed class Stashing : UntypedActorWithStash
    {
        protected override void OnReceive(object message) => Stash.Stash();
    }

    private sealed class Running(IActorRef receiver) : IRunnable
    {
        public void Run() => receiver.Tell("ran");

        public void Execute() => Run();
    }

    private sealed class OwnSetup(int number) : Setup
    {
        public int Number => number;
    }

    private sealed class Telling(IActorRef receiver) : OneForOneStrategy(_ => Directive.Stop)
    {
        public override void ProcessFailure(
            IActorContext context,
            bool restart,
            IActorRef child,
            Exception cause,
            ChildRestartStats stats,
            IReadOnlyCollection<ChildRestartStats> children)
        {
            receiver.Tell(cause.Message);
            base.ProcessFailure(context, restart, child, cause, stats, children);
        }
    }

    private sealed class Named : ReceiveActor
    {
        public Named(string name)
        {
            ReceiveAny(_ => Sender.Tell(name));
        }
    }

    private sealed class NamedProducer : IIndirectActorProducer
    {
        public Type ActorType => typeof(Named);

#pragma warning disable AK1000 // A producer is where actors are made.
        public ActorBase Produce() => new Named("by producer");
#pragma warning restore AK1000

        public void Release(ActorBase actor)
        {
        }
    }

    private sealed class Parent : ReceiveActor
    {
        public Parent()
        {
            Receive<string>(text => text == "break one", _ => Context.Child("one").Tell("break"));
            Receive<string>(text => Sender.Tell(text));
        }

        protected override void PreStart()
        {
            Context.ActorOf(Props.Create<Child>(), "one");
            Context.ActorOf(Props.Create<Child>(), "two");
            Context.ActorOf(Props.Create<Child>(), "three").Tell("grandchild");
        }
    }

    private sealed class Child : ReceiveActor
    {
        public Child()
        {
            Receive<string>(text => text == "grandchild", _ => Context.ActorOf<Child>("below"));
            Receive<string>(text => text == "break", _ => throw new InvalidOperationException("asked to"));
            Receive<string>(text => Sender.Tell(text));
        }
    }
}
