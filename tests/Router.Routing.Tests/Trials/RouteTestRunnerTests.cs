using Router.Protocol.Packets;
using Router.Protocol.Vocabulary;
using Router.Routing.Checks;
using Router.Routing.Configuration;
using Router.Routing.Routes;
using Router.Routing.Tests.Support;
using Router.Routing.Trials;

namespace Router.Routing.Tests.Trials;

public class RouteTestRunnerTests
{
    private const string Routes = """
        hours: { work: mon-fri 09:00-18:00 }
        routes:
          - { name: missed, when: { object: Call, CallResult: RejectedByCaller, hours: work }, to: { sink: tg, text: Missed } }
          - { name: large, when: { DownloadedFiles.Size.sum: { above: 100MB } }, to: program }
          - { name: bad, when: { Comments.Text: { regex: bad }, UserID: u, login: "7" }, to: program }

        """;

    [Theory]
    [InlineData("{ sample: missed-call }", "{ tg: 'miss*', program: none }", "")]
    [InlineData("{ sample: missed-call, time: 2026-01-17 12:00:00 }", "{ tg: none }", "")]
    [InlineData("{ sample: missed-call, time: 2026-01-16 17:59:59 }", "{ tg: '*' }", "")]
    [InlineData("{ sample: missed-call, CallResult: Success }", "none", "")]
    [InlineData("{ object: Call, CallResult: RejectedByCaller }", "{ tg: Found }", "tg wants Found, has Missed")]
    [InlineData("{ sample: missed-call }", "none", "tg wants nothing, has Missed")]
    [InlineData("{ object: Message }", "{ tg: '*' }", "tg wants *, has ")]
    [InlineData("{ DownloadedFiles: [{ Name: a, Size: 104857601 }] }", "{ program: '*' }", "")]
    [InlineData("{ DownloadedFiles.Size: [104857600, 1] }", "{ program: '*' }", "")]
    [InlineData("{ DownloadedFiles.Size: 104857600 }", "{ program: none }", "")]
    [InlineData("{ Comments: [{ AuthorID: 1, Text: very bad }, good], UserID: [v, u], login: 7 }", "{ program: '*' }", "")]
    [InlineData("{ Comments: [{ Text: very bad }], UserID: u }", "none", "")]
    public void Test_OfTheFile_ComesOut(string @event, string expect, string failures)
    {
        RouterConfiguration configuration = Rules.Configure($"{Routes}tests:\n  - {{ name: t, event: {@event}, expect: {expect} }}\n");
        var runner = new RouteTestRunner(new RouteTable(configuration, 1), (_, destination) => destination.Target.Options.GetValueOrDefault("text", "default"));

        RouteTestResult result = runner.Run(configuration.Tests.ShouldHaveSingleItem(), Rules.ReceivedAt);
        string.Join("; ", result.Failures.Select(item => $"{item.Sink} wants {item.Expected ?? "nothing"}, has {string.Join(", ", item.Found)}")).ShouldBe(failures);
        result.IsPassed.ShouldBe(failures.Length == 0);
    }

    [Theory]
    [InlineData("{ event: {}, expect: { tgg: x } }", "RT125")]
    [InlineData("{ event: {}, expect: tg }", "RT123")]
    [InlineData("{ event: text, expect: none }", "RT123")]
    [InlineData("{ event: {} }", "RT122")]
    [InlineData("{ event: { objekt: Call }, expect: none }", "RT121")]
    [InlineData("{ event: { object: [Call] }, expect: none }", "RT123")]
    [InlineData("{ event: { sample: missedcall }, expect: none }", "RT124")]
    [InlineData("{ event: { time: soon }, expect: none }", "RT140")]
    [InlineData("{ event: { 'A B': x }, expect: none }", "RT134")]
    [InlineData("{ event: { X.count: 1 }, expect: none }", "RT134")]
    [InlineData("text", "RT123")]
    public void Test_ThatIsWrong_IsTold(string test, string code) =>
        Rules.Read(Rules.Whole($"tests:\n  - {test}\n")).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(code);

    [Fact]
    public void Samples_HaveKnownCategories() =>
        SampleEvents.Names.Select(name => SampleEvents.Find(name)!)
            .ShouldAllBe(sample => (sample.Object == RouterEvents.Object && RouterEvents.States.Contains(sample.State))
                || Category.Known.Contains(new Category(sample.Mode!, sample.Object!, sample.Initiator!)));

    [Fact]
    public void Samples_OfRoutersOwn_CarryWhatTheCatalogueSays()
    {
        foreach (AgentEvent sample in SampleEvents.Names.Select(name => SampleEvents.Find(name)!).Where(item => item.Object == RouterEvents.Object))
        {
            foreach (Field field in sample.Fields)
            {
                FieldCatalogue.Carries(field.Name, null, RouterEvents.Object, sample.State).ShouldBeTrue($"{sample.State} {field.Name}");
            }
        }
    }
}
