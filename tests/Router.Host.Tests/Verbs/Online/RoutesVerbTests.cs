using Router.Host.CommandLine;
using Router.Host.Control;
using Router.Host.Verbs.Online;
using Router.Routing.Diagnostics;

namespace Router.Host.Tests.Verbs.Online;

public class RoutesVerbTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 1, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Values_that_are_no_numbers_are_shown_where_a_rule_met_any()
    {
        Print(Language.English, Report("long calls", unreadable: 4), Report("all", unreadable: 0)).ShouldBe("""
            Rule        Taken  Ago  Not numbers  What it does
            long calls  3      0 s  4            sentence
            all         3      0 s               sentence

            """.ReplaceLineEndings("\n"));
        Print(Language.Russian, Report("long calls", unreadable: 4)).ShouldContain("Не числа");
    }

    [Fact]
    public void Where_all_could_be_read_there_is_no_such_column() => Print(Language.English, Report("all", unreadable: 0)).ShouldBe("""
        Rule  Taken  Ago  What it does
        all   3      0 s  sentence

        """.ReplaceLineEndings("\n"));

    private static RouteReport Report(string name, long unreadable) =>
        new(name, $"{name}: sentence", Enabled: true, Note: null, Count: 3, Now, unreadable);

    private static string Print(Language language, params RouteReport[] routes)
    {
        using var output = new StringWriter { NewLine = "\n" };
        RoutesVerb.Write(
            new CliContext
            {
                In = TextReader.Null,
                Out = output,
                Error = TextWriter.Null,
                Language = language,
                WorkingFolder = "/",
                SystemFolder = "/",
                Environment = _ => null,
                Time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(Now),
            },
            routes);
        return output.ToString();
    }
}
