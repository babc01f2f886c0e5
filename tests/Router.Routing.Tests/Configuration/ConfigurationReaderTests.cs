using FsCheck.Xunit;
using Router.Routing.Checks;
using Router.Routing.Configuration;
using Router.Routing.Configuration.Nodes;
using Router.Routing.Diagnostics;
using Router.Routing.Tests.Support;

namespace Router.Routing.Tests.Configuration;

public class ConfigurationReaderTests
{
    [Fact]
    public void Example_OfTheDesign_IsReadWhole()
    {
        ConfigurationResult result = Rules.Read(DesignExample.Text);

        result.Diagnostics.ShouldBeEmpty();
        RouterConfiguration configuration = result.Configuration.ShouldNotBeNull();
        ConfigurationCheck.Run(configuration).ShouldBeEmpty();
        configuration.TimeZone.Id.ShouldBe("Europe/Moscow");
        configuration.Language.ShouldBe(Language.Russian);
        configuration.Hours.Keys.ShouldBe(["work"]);
        configuration.Lists["vip"].ShouldBe(["531ef6c7-deb8-11e0-ad02-000c2926d843"]);
        configuration.Agents.Discover.ShouldBeTrue();
        configuration.Agents.Except.ShouldBe(["10*"]);
        configuration.Agents.Never.Select(pattern => pattern.ToString()).ShouldBe(["Colleagues/Message"]);
        configuration.Sinks["telegram"].Options.Find("token")!.Value.ToString().ShouldBe("${secret:telegram}");
        configuration.Routes.Select(route => route.Name).ShouldBe(["missed calls to the duty chat", "everything to the archive"]);
        configuration.Routes[0].Targets[0].Options["text"].ShouldBe("Пропущенный звонок: {{name CallFrom}}, {{local StartTime}}");
    }

    [Fact]
    public void ForeignSections_OfTheCaller_AreHandedThrough()
    {
        ConfigurationResult result = Rules.Read("version: 1\nlog: { level: debug }\nweb:\n  - a\n");

        result.Diagnostics.ShouldBeEmpty();
        result.Configuration!.ForeignSections.Keys.ShouldBe(["log", "web"]);
        result.Configuration.ForeignSections["log"].ShouldBeOfType<MapNode>().Find("level")!.Value.Position.ShouldBe(new SourcePosition(2, 15));
    }

    [Theory]
    [InlineData("logz: {}", "router.yaml:2:1: unknown key \"logz\"; did you mean log? [RT121]")]
    [InlineData("agents: { discovr: true }", "router.yaml:2:11: unknown key \"discovr\"; did you mean discover? [RT121]")]
    [InlineData("agents: { discover: yes }", "router.yaml:2:21: expected here: true or false [RT123]")]
    [InlineData("agents: { never: [Colleagues] }", "router.yaml:2:19: \"Colleagues\" cannot be read; write Mode/Object or Mode/Object/Initiator: Colleagues/Message [RT139]")]
    [InlineData("agents: { time-zone: Nowhere }", "router.yaml:2:22: the time zone \"Nowhere\" is unknown; write Europe/Moscow or Russian Standard Time, for example [RT137]")]
    [InlineData("language: de", "router.yaml:2:11: \"de\" is not a value here; known here: ru, en [RT124]")]
    [InlineData("sinks: [a]", "router.yaml:2:8: expected here: keys with values (key: value) [RT123]")]
    [InlineData("sinks: { a: file }", "router.yaml:2:13: expected here: keys with values (key: value) [RT123]")]
    [InlineData("routes: { a: b }", "router.yaml:2:9: expected here: a list ([a, b] or lines with a dash) [RT123]")]
    [InlineData("lists: { a: [[b]] }", "router.yaml:2:14: expected here: a text [RT123]")]
    [InlineData("version: 1", "router.yaml:2:1: the key \"version\" is already on line 1; keep one [RT120]")]
    [InlineData("hours: { w: [mon 09:00-09:00] }", "router.yaml:2:14: the hours \"mon 09:00-09:00\" cannot be read; write mon-fri 09:00-18:00, sat, 2026-01-01..2026-01-11, not sun [RT136]")]
    public void Section_ThatIsWrong_IsTold(string line, string expected) =>
        Rules.Read($"version: 1\n{line}\n").Diagnostics.ShouldHaveSingleItem().ToString().ShouldBe(expected);

    [Theory]
    [InlineData("when: text", "RT123")]
    [InlineData("when: {}", "RT118")]
    [InlineData("when: []", "RT118")]
    [InlineData("when: { not: [] }", "RT118")]
    [InlineData("when: [text]", "RT123")]
    [InlineData("stop: maybe", "RT123")]
    [InlineData("sample: 101%", "RT135")]
    [InlineData("sample: 0.5", "RT135")]
    [InlineData("once-per: Call ID", "RT134")]
    [InlineData("after: 20m", "RT127")]
    [InlineData("unless: { object: Call }", "RT127")]
    [InlineData("same: CallID", "RT127")]
    [InlineData("whem: { object: Call }", "RT121")]
    public void Route_ThatIsWrong_IsTold(string line, string code) =>
        Rules.Read(Rules.Whole($"routes:\n  - name: r\n    to: archive\n    {line}\n")).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(code);

    [Theory]
    [InlineData("{ chat: x }", "RT122")]
    [InlineData("{ sink: tg, chat: [x] }", "RT123")]
    [InlineData("{ sink: [tg] }", "RT123")]
    [InlineData("[[tg]]", "RT123")]
    [InlineData("[]", "RT118")]
    [InlineData("tgg", "RT125")]
    public void Target_ThatIsWrong_IsTold(string to, string code) =>
        Rules.Read(Rules.Whole($"routes:\n  - name: r\n    to: {to}\n")).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(code);

    [Fact]
    public void Logins_Alone_TurnDiscoveryOff()
    {
        Rules.Configure("agents: { logins: [\"1\", \"2\"] }").Agents.Discover.ShouldBeFalse();
        Rules.Configure("agents: { logins: [\"1\"], discover: true }").Agents.Discover.ShouldBeTrue();
        Rules.Configure("agents: { except: \"10*\" }").Agents.Discover.ShouldBeTrue();
    }

    [Fact]
    public void File_ThatIsEmpty_MissesItsVersion() => Rules.Read("# nothing\n").Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("RT122");

    [Fact]
    public void Nesting_WithoutEnd_IsToldAndNotFollowed() =>
        Rules.Read($"version: 1\nlog: {new string('[', 50_000)}{new string(']', 50_000)}\n").Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("RT102");

    [Fact]
    public void Messages_EachHaveACodeOfTheirOwnInBothLanguages()
    {
        Messages.All.Select(message => message.Code).Distinct(StringComparer.Ordinal).Count().ShouldBe(Messages.All.Count);
        Messages.All.Select(message => message.Code).Order(StringComparer.Ordinal).ShouldBe(Messages.All.Select(message => message.Code));
        Messages.All.ShouldAllBe(message => Holes(message.Russian).SetEquals(Holes(message.English)));
        typeof(Messages).GetProperties().Count(property => property.PropertyType == typeof(Message)).ShouldBe(Messages.All.Count);
    }

    [Property(MaxTest = 500)]
    public void Read_OfAFileWithRandomDamage_NeverThrowsAndAlwaysPointsIntoIt(int seed)
    {
        const string Signs = "{}[]:,#'\"|>!*&@%-? \t\n\\x0Ж";
        var random = new Random(seed);
        var text = new System.Text.StringBuilder(DesignExample.Text);
        for (int i = random.Next(1, 8); i > 0; i--)
        {
            int at = random.Next(text.Length);
            _ = random.Next(3) switch
            {
                0 => text.Remove(at, Math.Min(random.Next(1, 5), text.Length - at)),
                1 => text.Insert(at, Signs[random.Next(Signs.Length)]),
                _ => text.Replace(text[at], Signs[random.Next(Signs.Length)], at, 1),
            };
        }

        ConfigurationResult result = Rules.Read(text.ToString());
        string[] lines = text.ToString().Split('\n');
        result.Diagnostics.ShouldAllBe(item => item.Position.Line >= 1 && item.Position.Line <= lines.Length + 1);
        (result.Configuration is null).ShouldBe(result.Diagnostics.Any(item => item.Severity == Severity.Error));
    }

    private static HashSet<char> Holes(string text) =>
        [.. text.Where((c, i) => i > 0 && text[i - 1] == '$')];
}
