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

namespace Router.ActorRuntime.Tests.Observed;

/// <summary>Where things are in Akka.NET 1.5.30, where it is easy to get wrong.</summary>
public sealed class WhereThingsAreTests
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

    private static IEnumerable<Type> Extended(string name) =>
        typeof(SchedulerExtensions).GetMethods().Where(method => method.Name == name).Select(method => method.GetParameters()[0].ParameterType).Distinct();
}
