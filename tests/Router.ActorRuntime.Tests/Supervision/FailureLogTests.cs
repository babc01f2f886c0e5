using Akka.Event;
using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Supervision;

public sealed class FailureLogTests : PatientKit
{
    private readonly InvalidOperationException _cause = new("what went wrong");

    public FailureLogTests()
    {
        Sys.EventStream.Subscribe(TestActor, typeof(Error));
        Sys.EventStream.Subscribe(TestActor, typeof(Warning));
    }

    [Theory]
    [InlineData(Directive.Restart)]
    [InlineData(Directive.Stop)]
    public void A_failure_is_logged_as_an_error_of_the_child(Directive directive)
    {
        IActorRef child = ChildOf(Sys.ActorOf(Props.Create(() => new ParentWith(new OneForOneStrategy(_ => directive)))));
        child.Tell(_cause);
        Error error = ExpectMsg<Error>();
        error.Cause.ShouldBeSameAs(_cause);
        error.LogSource.ShouldBe(child.Path.ToString());
        error.Message.ToString().ShouldBe("what went wrong");
    }

    [Fact]
    public void A_failure_after_which_the_child_goes_on_is_logged_too()
    {
        IActorRef child = ChildOf(Sys.ActorOf(Props.Create(() => new ParentWith(new OneForOneStrategy(_ => Directive.Resume)))));
        child.Tell(_cause);
        LogEvent line = ExpectMsg<LogEvent>();
        line.LogSource.ShouldBe(child.Path.ToString());
        line.Message.ToString().ShouldBe("what went wrong");
    }

    [Fact]
    public void An_escalated_failure_is_logged_once_by_who_meets_it()
    {
        IActorRef top = Sys.ActorOf(Props.Create(() => new ParentWith(new OneForOneStrategy(_ => Directive.Stop))));
        IActorRef middle = ChildOf(top);
        IActorRef child = ChildOf(middle);
        child.Tell(_cause);
        ExpectMsg<Error>().LogSource.ShouldBe(middle.Path.ToString());
        ExpectNoMsg(50);
    }

    [Fact]
    public void A_strategy_that_is_not_to_log_is_silent()
    {
        var silent = new OneForOneStrategy(-1, -1, _ => Directive.Restart, loggingEnabled: false);
        IActorRef child = ChildOf(Sys.ActorOf(Props.Create(() => new ParentWith(silent))));
        child.Tell(_cause);
        child.Tell("restarted", TestActor);
        ExpectMsg("restarted");
        ExpectNoMsg(50);
    }

    [Fact]
    public void A_failed_start_is_logged_with_what_it_failed_of()
    {
        IActorRef actor = Sys.ActorOf(Props.Create(() => new FailsToStart(_cause)));
        Error error = ExpectMsg<Error>();
        error.LogSource.ShouldBe(actor.Path.ToString());
        error.Message.ToString().ShouldBe("what went wrong");
        ActorInitializationException wrapped = error.Cause.ShouldBeOfType<ActorInitializationException>();
        wrapped.Actor.ShouldBe(actor);
        wrapped.InnerException.ShouldBeSameAs(_cause);
    }

    [Fact]
    public void A_failing_PostStop_is_logged_and_the_actor_has_stopped()
    {
        IActorRef actor = Sys.ActorOf(Props.Create(() => new FailsToStop(_cause)));
        Watch(actor);
        actor.Tell(PoisonPill.Instance);
        Error error = ExpectMsg<Error>();
        error.Cause.ShouldBeSameAs(_cause);
        error.LogSource.ShouldBe(actor.Path.ToString());
        error.Message.ToString().ShouldBe("what went wrong");
        ExpectTerminated(actor);
    }

    private IActorRef ChildOf(IActorRef parent)
    {
        parent.Tell(Props.Create(() => new ParentWith(new OneForOneStrategy(_ => Directive.Escalate))), TestActor);
        return ExpectMsg<IActorRef>();
    }

    private sealed class FailsToStart(Exception cause) : UntypedActor
    {
        protected override void PreStart() => throw cause;

        protected override void OnReceive(object message)
        {
        }
    }

    private sealed class FailsToStop(Exception cause) : UntypedActor
    {
        protected override void PostStop() => throw cause;

        protected override void OnReceive(object message)
        {
        }
    }
}
