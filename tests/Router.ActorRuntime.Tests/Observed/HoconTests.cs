using Akka.Configuration;
using Akka.TestKit;
using Router.ActorRuntime.Tests.Support;

namespace Router.ActorRuntime.Tests.Observed;

public sealed class HoconTests
{
    [Fact]
    public void Objects_paths_lists_times_and_substitutions_are_read()
    {
        Config config = ConfigurationFactory.ParseString("""
            a { b = 1, c : "two" } # comment
            a.d = [x, "y z"]
            t = 3 s // comment
            u = ${a.b}
            on = on
            size = 64k
            """);
        config.GetInt("a.b").ShouldBe(1);
        config.GetString("a.c").ShouldBe("two");
        config.GetStringList("a.d").ShouldBe(["x", "y z"]);
        config.GetTimeSpan("t").ShouldBe(TimeSpan.FromSeconds(3));
        config.GetInt("u").ShouldBe(1);
        config.GetBoolean("on").ShouldBeTrue();
        config.GetByteSize("size").ShouldBe(65536);
        config.HasPath("a.x").ShouldBeFalse();
    }

    [Fact]
    public void Yes_is_no_boolean() =>
        Should.Throw<Exception>(() => ConfigurationFactory.ParseString("a = yes").GetBoolean("a"));

    [Theory]
    [InlineData("a { b = x")]
    [InlineData("a.b = \"x")]
    [InlineData("a { b = x }")]
    public void Unclosed_braces_and_quotes_are_accepted(string hocon) =>
        ConfigurationFactory.ParseString(hocon).GetString("a.b").ShouldBe("x");

    [Fact]
    public void A_fallback_fills_what_is_missing()
    {
        Config config = ConfigurationFactory.ParseString("a.b = 1").WithFallback(ConfigurationFactory.ParseString("a { b = 2, c = 3 }"));
        config.GetInt("a.b").ShouldBe(1);
        config.GetInt("a.c").ShouldBe(3);
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
    public void Unclosed_brackets_are_accepted(string hocon) =>
        ConfigurationFactory.ParseString(hocon).GetStringList("a").ShouldBe(["1", "2"]);

    [Theory]
    [InlineData("on", true)]
    [InlineData("true", true)]
    [InlineData("off", false)]
    [InlineData("false", false)]
    public void Booleans_are_on_off_true_and_false(string text, bool value) =>
        ConfigurationFactory.ParseString("a = " + text).GetBoolean("a", !value).ShouldBe(value);
}
