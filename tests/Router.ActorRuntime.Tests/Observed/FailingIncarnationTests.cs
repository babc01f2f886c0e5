using System.Reflection;
using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Observed;

public sealed class FailingIncarnationTests : PatientKit
{
    [Fact]
    public void A_failing_PreRestart_does_not_prevent_the_restart()
    {
        IActorRef actor = Sys.ActorOf(Props.Create(() => new BrokenPreRestart(TestActor)));
        actor.Tell("fail");
        ExpectMsg("post-restart");
    }

    [Fact]
    public void A_failing_PostRestart_reaches_the_supervisor_as_PostRestartException()
    {
        IActorRef parent = Sys.ActorOf(Props.Create(() => new Supervisor(TestActor)));
        parent.Tell(Props.Create(() => new BrokenPostRestart()));
        IActorRef child = ExpectMsg<IActorRef>();
        child.Tell("fail");
        ExpectMsg<InvalidOperationException>();
        ExpectMsg<PostRestartException>();
        ExpectMsg("terminated");
    }

    [Fact]
    public void What_a_constructor_threw_is_wrapped_as_reflection_and_Props_wrap_it()
    {
        IActorRef parent = Sys.ActorOf(Props.Create(() => new Supervisor(TestActor)));
        parent.Tell(Props.Create<BrokenConstructor>());
        ExpectMsg<IActorRef>();
        TypeLoadException wrapped = ExpectMsg<ActorInitializationException>().InnerException.ShouldBeOfType<TypeLoadException>();
        wrapped.Message.ShouldStartWith($"Error while creating actor instance of type {typeof(BrokenConstructor)} with 0 args");
        TargetInvocationException invoked = wrapped.InnerException.ShouldBeOfType<TargetInvocationException>();
        invoked.InnerException.ShouldBeOfType<InvalidOperationException>();
    }

    private sealed class BrokenConstructor : UntypedActor
    {
        public BrokenConstructor()
        {
            throw new InvalidOperationException("cannot be made");
        }

        protected override void OnReceive(object message)
        {
        }
    }

    private sealed class BrokenPreRestart(IActorRef probe) : UntypedActor
    {
        protected override void PreRestart(Exception reason, object message) => throw new InvalidOperationException("hook");

        protected override void PostRestart(Exception reason) => probe.Tell("post-restart");

        protected override void OnReceive(object message) => throw new InvalidOperationException("asked to");
    }

    private sealed class BrokenPostRestart : UntypedActor
    {
        protected override void PostRestart(Exception reason) => throw new InvalidOperationException("hook");

        protected override void OnReceive(object message) => throw new InvalidOperationException("asked to");
    }
}
