using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Supervision;

public sealed class StrategyTests : PatientKit
{
    [Theory]
    [InlineData(null, -1)]
    [InlineData(-1, -1)]
    [InlineData(0, 0)]
    [InlineData(5, 5)]
    public void No_number_of_restarts_is_no_limit(int? given, int expected)
    {
        new OneForOneStrategy(given, null, _ => Directive.Restart).MaxNumberOfRetries.ShouldBe(expected);
        new OneForOneStrategy(given, null, Decider.From(Directive.Restart)).MaxNumberOfRetries.ShouldBe(expected);
        new AllForOneStrategy(given, null, _ => Directive.Restart).MaxNumberOfRetries.ShouldBe(expected);
        new AllForOneStrategy(given, null, Decider.From(Directive.Restart)).MaxNumberOfRetries.ShouldBe(expected);
    }

    [Fact]
    public void No_time_or_an_infinite_one_is_no_limit_and_a_broken_millisecond_is_dropped()
    {
        Window(null).ShouldBe(-1);
        Window(Timeout.InfiniteTimeSpan).ShouldBe(-1);
        Window(TimeSpan.Zero).ShouldBe(0);
        Window(TimeSpan.FromMilliseconds(100) + TimeSpan.FromTicks(75)).ShouldBe(100);
        Window(TimeSpan.FromSeconds(10)).ShouldBe(10_000);
    }

    [Fact]
    public void With_no_restart_allowed_the_first_failure_stops()
    {
        IActorRef child = ChildOf(new OneForOneStrategy(0, Timeout.InfiniteTimeSpan, _ => Directive.Restart));
        child.Tell(new InvalidOperationException("first"));
        ExpectMsg("stopped");
        ExpectNoMsg(50);
    }

    [Fact]
    public void Without_a_limit_a_child_is_restarted_any_number_of_times()
    {
        IActorRef child = ChildOf(new OneForOneStrategy(-1, -1, _ => Directive.Restart));
        for (int i = 0; i < 50; i++)
        {
            child.Tell(new InvalidOperationException("once more"));
            ExpectMsg("stopped");
            ExpectMsg("started");
        }
    }

    [Fact]
    public void Without_a_time_window_the_number_counts_for_ever()
    {
        IActorRef child = ChildOf(new OneForOneStrategy(1, -1, _ => Directive.Restart));
        child.Tell(new InvalidOperationException("first"));
        ExpectMsg("stopped");
        ExpectMsg("started");
        child.Tell(new InvalidOperationException("second"));
        ExpectMsg("stopped");
        ExpectNoMsg(50);
    }

    [Fact]
    public void AllForOne_restarts_all_when_one_fails()
    {
        IActorRef parent = Sys.ActorOf(Props.Create(() => new ParentWith(new AllForOneStrategy(_ => Directive.Restart))));
        IActorRef one = ChildOf(parent);
        IActorRef other = ChildOf(parent);
        one.Tell(new InvalidOperationException("one"));
        ExpectRestartsOf(one, other);
    }

    [Fact]
    public void AllForOne_stops_all_when_one_has_had_its_restarts()
    {
        IActorRef parent = Sys.ActorOf(Props.Create(() => new ParentWith(new AllForOneStrategy(1, 60_000, _ => Directive.Restart))));
        IActorRef one = ChildOf(parent);
        IActorRef other = ChildOf(parent);
        one.Tell(new InvalidOperationException("first"));
        ExpectRestartsOf(one, other);
        one.Tell(new InvalidOperationException("second"));
        ExpectMsg("stopped");
        ExpectMsg("stopped");
        ExpectNoMsg(50);
    }

    [Fact]
    public void A_strategy_is_told_of_each_child_that_stops()
    {
        IActorRef parent = Sys.ActorOf(Props.Create(() => new ParentWith(new Noting(TestActor))));
        IActorRef failing = ChildOf(parent);
        IActorRef leaving = ChildOf(parent);
        failing.Tell(new InvalidOperationException("stop"));
        ExpectMsg("stopped");
        ExpectMsg<Noted>().Child.ShouldBe(failing);
        leaving.Tell(PoisonPill.Instance);
        ExpectMsg("stopped");
        ExpectMsg<Noted>().Child.ShouldBe(leaving);
    }

    [Fact]
    public void The_strategy_of_the_props_goes_before_the_actors_own()
    {
        IActorRef parent = Sys.ActorOf(Props.Create(() => new ParentWith(new OneForOneStrategy(_ => Directive.Restart)))
            .WithSupervisorStrategy(new OneForOneStrategy(_ => Directive.Stop)));
        IActorRef child = ChildOf(parent);
        child.Tell(new InvalidOperationException("stop"));
        ExpectMsg("stopped");
        ExpectNoMsg(50);
    }

    private static int Window(TimeSpan? range)
    {
        int one = new OneForOneStrategy(-1, range, _ => Directive.Restart).WithinTimeRangeMilliseconds;
        new AllForOneStrategy(-1, range, Decider.From(Directive.Restart)).WithinTimeRangeMilliseconds.ShouldBe(one);
        return one;
    }

    private IActorRef ChildOf(SupervisorStrategy strategy) => ChildOf(Sys.ActorOf(Props.Create(() => new ParentWith(strategy))));

    private IActorRef ChildOf(IActorRef parent)
    {
        parent.Tell(Props.Create(() => new Fragile(TestActor)), TestActor);
        object[] told = [.. ReceiveN(2)];
        told.ShouldContain("started");
        return told.OfType<IActorRef>().Single();
    }

    private void ExpectRestartsOf(params IActorRef[] children)
    {
        List<(object, IActorRef)> told = [];
        for (int i = 0; i < 2 * children.Length; i++)
        {
            told.Add((ReceiveOne(TimeSpan.FromSeconds(30))!, LastSender));
        }

        told.ShouldBe(children.SelectMany(child => new (object, IActorRef)[] { ("stopped", child), ("started", child) }), ignoreOrder: true);
    }

    private sealed record Noted(IActorRef Child);

    private sealed class Noting(IActorRef probe) : OneForOneStrategy(_ => Directive.Stop)
    {
        public override void HandleChildTerminated(IActorContext actorContext, IActorRef child, IEnumerable<IInternalActorRef> children) =>
            probe.Tell(new Noted(child));
    }
}
