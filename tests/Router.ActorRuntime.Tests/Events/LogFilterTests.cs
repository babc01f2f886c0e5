using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using Akka.Actor.Setup;
using Akka.Configuration;
using Akka.Event;

namespace Router.ActorRuntime.Tests.Events;

public sealed class LogFilterTests
{
    [Theory]
    [InlineData("a.b", false)]
    [InlineData("a.b.c", true)]
    public void A_source_is_excluded_by_its_name(string source, bool kept) =>
        Keeps(new LogFilterBuilder().ExcludeSourceExactly("a.b"), source, "text").ShouldBe(kept);

    [Theory]
    [InlineData("a.b", false, false, false)]
    [InlineData("a.b.c", false, false, true)]
    [InlineData("x.a.b", true, false, false)]
    public void A_source_is_excluded_by_its_start_part_or_end(string source, bool start, bool part, bool end)
    {
        Keeps(new LogFilterBuilder().ExcludeSourceStartingWith("a.b"), source, "text").ShouldBe(start);
        Keeps(new LogFilterBuilder().ExcludeSourceContaining("a.b"), source, "text").ShouldBe(part);
        Keeps(new LogFilterBuilder().ExcludeSourceEndingWith("a.b"), source, "text").ShouldBe(end);
    }

    [Fact]
    public void A_text_is_excluded_by_a_part_or_a_pattern()
    {
        var pattern = new Regex("^[0-9]+$", RegexOptions.None, TimeSpan.FromSeconds(5));
        LogFilterBuilder builder = new LogFilterBuilder().ExcludeMessageContaining("secret").ExcludeMessageRegex(pattern);
        Keeps(builder, "any", "a secret thing").ShouldBeFalse();
        Keeps(builder, "any", "123").ShouldBeFalse();
        Keeps(builder, "any", "123 times").ShouldBeTrue();
        builder.Build().CreateEvaluator().EvaluatesLogSourcesOnly.ShouldBeFalse();
        new LogFilterBuilder().ExcludeSourceRegex(pattern).Build().CreateEvaluator().EvaluatesLogSourcesOnly.ShouldBeTrue();
    }

    [Fact]
    public void One_filter_that_says_no_is_enough()
    {
        LogFilterBuilder builder = new LogFilterBuilder().Add(new Fixed(LogFilterDecision.NoDecision)).AddRange([new Fixed(LogFilterDecision.NoDecision)]);
        Keeps(builder, "any", "text").ShouldBeTrue();
        Keeps(builder.Add(new Fixed(LogFilterDecision.Drop)), "any", "text").ShouldBeFalse();
        LogFilterEvaluator.NoFilters.ShouldTryKeepMessage(new Debug("any", typeof(string), "text"), out _).ShouldBeTrue();
    }

    [Fact]
    public async Task A_system_started_with_filters_writes_only_what_they_leave_to_the_console()
    {
        string settings = $"akka.loglevel = WARNING\nakka.stdout-logger-class = \"{typeof(Collecting).AssemblyQualifiedName}\"";
        var system = ActorSystem.Create("filtered", ActorSystemSetup.Create(
            BootstrapSetup.Create().WithConfig(ConfigurationFactory.ParseString(settings)),
            new LogFilterBuilder().ExcludeSourceContaining("chatter").ExcludeMessageContaining("noise").Build()));
        Collecting console = system.Settings.StdoutLogger.ShouldBeOfType<Collecting>();
        Logging.GetLogger(system, "chatter-box").Warning("hello");
        Logging.GetLogger(system, "other").Warning("some noise");
        Logging.GetLogger(system, "other").Warning("last");
        using var seen = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        string? text = null;
        while (text != "last")
        {
            text = (await console.Lines.Reader.ReadAsync(seen.Token)).Message.ToString();
            (text is "hello" or "some noise").ShouldBeFalse();
        }

        await system.Terminate();
    }

    private static bool Keeps(LogFilterBuilder builder, string source, string text) =>
        builder.Build().CreateEvaluator().ShouldTryKeepMessage(new Debug(source, typeof(string), text), out _);

    private sealed class Fixed(LogFilterDecision decision) : LogFilterBase
    {
        public override LogFilterType FilterType => LogFilterType.Source;

        public override LogFilterDecision ShouldKeepMessage(LogEvent content, string? expandedMessage = null) => decision;
    }

    /// <summary>Keeps the lines in place of writing them.</summary>
    [SuppressMessage("Design", "MA0097:Override comparison operators", Justification = "Akka's loggers are references, compared by nobody.")]
    public sealed class Collecting : StandardOutLogger
    {
        public Channel<LogEvent> Lines { get; } = Channel.CreateUnbounded<LogEvent>();

        protected override void Log(object message)
        {
            if (message is LogEvent line && Filter.ShouldTryKeepMessage(line, out _))
            {
                Lines.Writer.TryWrite(line);
            }
        }
    }
}
