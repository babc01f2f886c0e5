using System.Reflection;
using Akka;
using Akka.Actor.Setup;
using Akka.Configuration;
using Akka.DependencyInjection;
using Akka.Dispatch;
using Akka.Event;
using Akka.Hosting;
using Akka.TestKit;
using Akka.Util;
using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Surface;

/// <summary>Where things are and how they behave in Akka.NET 1.5.30 where it is easy to get wrong.</summary>
public sealed class ObservedTests : PatientKit
{
    [Fact]
    public void Types_are_in_the_namespaces_of_Akka()
    {
        Type[] types =
        [
            typeof(Done), typeof(ActorSystemSetup), typeof(BootstrapSetup), typeof(DependencyResolverSetup), typeof(IDependencyResolver),
            typeof(Option<int>), typeof(IRequiresMessageQueue<ILoggerMessageQueueSemantics>),
        ];
        types.Select(type => type.Namespace).ShouldBe(
            ["Akka", "Akka.Actor.Setup", "Akka.Actor", "Akka.DependencyInjection", "Akka.DependencyInjection", "Akka.Util", "Akka.Dispatch"]);
        typeof(CoordinatedShutdown).GetMethod(nameof(CoordinatedShutdown.Run))!.ReturnType.ShouldBe(typeof(Task<Done>));
        typeof(LoggerConfigBuilder).GetMethod(nameof(LoggerConfigBuilder.AddLogger))!.GetGenericArguments()[0].GetGenericParameterConstraints()
            .ShouldBe([typeof(IRequiresMessageQueue<ILoggerMessageQueueSemantics>)]);
    }

    [Fact]
    public void IScheduler_tells_and_its_Advanced_runs_actions()
    {
        typeof(ITellScheduler).IsAssignableFrom(typeof(IScheduler)).ShouldBeTrue();
        typeof(IActionScheduler).IsAssignableFrom(typeof(IScheduler)).ShouldBeFalse();
        typeof(IActionScheduler).IsAssignableFrom(typeof(IAdvancedScheduler)).ShouldBeTrue();
        Extended("ScheduleOnce").ShouldBe([typeof(IActionScheduler)]);
        Extended("ScheduleRepeatedly").ShouldBe([typeof(IActionScheduler)]);
        Extended("ScheduleTellOnce").ShouldBe([typeof(ITellScheduler)]);
    }

    [Fact]
    public void A_hosts_builder_has_members_and_extensions()
    {
        foreach (string name in new[] { "AddStartup", "StartActors" })
        {
            typeof(AkkaConfigurationBuilder).GetMethods().ShouldContain(method => method.Name == name);
        }

        foreach (string name in new[] { "WithActors", "AddHocon", "ConfigureLoggers" })
        {
            typeof(AkkaConfigurationBuilder).GetMethods().ShouldNotContain(method => method.Name == name);
        }

        typeof(AkkaHostingExtensions).GetMethods().Single(method => method.Name == "AddHocon" && method.GetParameters()[1].ParameterType == typeof(Config))
            .GetParameters()[2].ParameterType.ShouldBe(typeof(HoconAddMode));
    }

    [Fact]
    public void A_status_has_fields()
    {
        new Status.Success(7).Status.ShouldBe(7);
        var cause = new InvalidOperationException("why");
        new Status.Failure(cause).Cause.ShouldBe(cause);
        typeof(Status.Success).GetField("Status").ShouldNotBeNull();
        typeof(Status.Failure).GetField("Cause").ShouldNotBeNull();
    }

    [Fact]
    public void A_probe_has_no_public_Tell_with_a_sender() =>
        typeof(TestProbe).GetMethods(BindingFlags.Public | BindingFlags.Instance).ShouldNotContain(method => method.Name == "Tell");

    [Fact]
    public void The_loggers_extension_of_a_context_is_in_Logging() =>
        typeof(Logging).GetMethods().ShouldContain(method => method.Name == "GetLogger" && method.GetParameters()[0].ParameterType == typeof(IActorContext));

    [Fact]
    public void A_message_factory_takes_time_and_token()
    {
        MethodInfo factory = typeof(Futures).GetMethods().Single(
            method => method.Name == "Ask" && method.GetParameters() is [_, var second, ..] && second.ParameterType == typeof(Func<IActorRef, object>));
        factory.IsGenericMethod.ShouldBeTrue();
        factory.GetParameters().Select(parameter => parameter.ParameterType).ShouldBe(
            [typeof(ICanTell), typeof(Func<IActorRef, object>), typeof(TimeSpan?), typeof(CancellationToken)]);
    }

    [Fact]
    public void PipeTo_has_eight_overloads()
    {
        MethodInfo[] overloads = [.. typeof(PipeToSupport).GetMethods().Where(method => method.Name == "PipeTo")];
        overloads.Length.ShouldBe(8);
        overloads.Count(method => method.GetParameters().Any(parameter => parameter.Name == "useConfigureAwait")).ShouldBe(4);
        overloads.Count(method => method.GetParameters()[0].ParameterType.Name.StartsWith("ValueTask", StringComparison.Ordinal)).ShouldBe(4);
    }

    [Fact]
    public void Who_is_a_dead_letter_and_who_is_a_quiet_one()
    {
        typeof(AllDeadLetters).IsAssignableFrom(typeof(UnhandledMessage)).ShouldBeTrue();
        typeof(IDeadLetterSuppression).IsAssignableFrom(typeof(PoisonPill)).ShouldBeTrue();
        typeof(IDeadLetterSuppression).IsAssignableFrom(typeof(Terminated)).ShouldBeTrue();
    }

    [Fact]
    public void Type_names_in_settings_are_Akkas_own()
    {
        using var kit = new TestKit("""akka.scheduler.implementation = "Akka.TestKit.TestScheduler, Akka.TestKit" """);
        kit.Sys.Scheduler.ShouldBeOfType<TestScheduler>();
        using var stopping = new TestKit("""akka.actor.guardian-supervisor-strategy = "Akka.Actor.StoppingSupervisorStrategy" """);
        IActorRef actor = stopping.Sys.ActorOf(Props.Create<Failing>());
        stopping.Watch(actor);
        stopping.EventFilter.Exception<InvalidOperationException>().ExpectOne(() => actor.Tell("fail"));
        stopping.ExpectTerminated(actor);
    }

    [Theory]
    [InlineData("a = [1, 2")]
    [InlineData("a = [1, 2]")]
    [InlineData("a = [1, \"2")]
    public void Unclosed_brackets_are_accepted(string hocon) =>
        ConfigurationFactory.ParseString(hocon).GetStringList("a").ShouldBe(["1", "2"]);

    [Theory]
    [InlineData("on", true)]
    [InlineData("true", true)]
    [InlineData("off", false)]
    [InlineData("false", false)]
    public void Booleans_are_on_off_true_and_false(string text, bool value) =>
        ConfigurationFactory.ParseString("a = " + text).GetBoolean("a", !value).ShouldBe(value);

    [Fact]
    public void The_stop_of_a_context_is_direct_and_that_of_the_system_goes_through_the_guardian()
    {
        using var gate = new ManualResetEventSlim();
        IActorRef parent = Sys.ActorOf(Props.Create(() => new Stopping(TestActor, gate)));
        Sys.EventStream.Subscribe(TestActor, typeof(DeadLetter));
        parent.Tell("go");
        ExpectMsg<DeadLetter>(letter => letter.Message is "queued");
        ExpectMsg("stopped");
        IActorRef below = Sys.ActorOf(Props.Create<Failing>(), "top");
        Watch(below);
        Sys.Stop(below);
        ExpectTerminated(below);
    }

    private static IEnumerable<Type> Extended(string name) =>
        typeof(SchedulerExtensions).GetMethods().Where(method => method.Name == name).Select(method => method.GetParameters()[0].ParameterType).Distinct();

    private sealed class Failing : ReceiveActor
    {
        public Failing()
        {
            ReceiveAny(_ => throw new InvalidOperationException("asked to"));
        }
    }

    /// <summary>Stops its child before that one has come to the message that waits for it.</summary>
    private sealed class Stopping(IActorRef probe, ManualResetEventSlim gate) : UntypedActor
    {
        protected override void OnReceive(object message)
        {
            if (message is Terminated)
            {
                probe.Tell("stopped");
                return;
            }

            IActorRef child = Context.Watch(Context.ActorOf(Props.Create(() => new Blocked(gate))));
            child.Tell("queued");
            Context.Stop(child);
            gate.Set();
        }
    }

    private sealed class Blocked(ManualResetEventSlim gate) : UntypedActor
    {
        protected override void PreStart() => gate.Wait(TimeSpan.FromSeconds(30));

        protected override void OnReceive(object message)
        {
        }
    }
}
