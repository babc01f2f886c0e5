using Router.Host.Configuration;
using Router.Host.Demo;
using Router.Routing.Diagnostics;

namespace Router.Host.Tests.Demo;

public sealed class DemoFileTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string _path;

    public DemoFileTests() => _path = _folder.Of("router-demo", "router.yaml");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Language.Russian)]
    [InlineData(Language.English)]
    public void The_file_loads_and_names_simulated_logins_alone(Language language)
    {
        DemoFile.Prepare(_path, language).ShouldBeFalse();

        LoadResult result = new ConfigurationLoader(Router.Sinks.BuiltInSinks.All, _ => null).Load(_path);

        result.Diagnostics.ShouldBeEmpty();
        result.Configuration!.Rules.Language.ShouldBe(language);
        result.Configuration.Rules.Agents.Discover.ShouldBeFalse();
        result.Configuration.Rules.Agents.Logins.Count.ShouldBe(3);
        result.Configuration.Rules.Agents.Logins.ShouldAllBe(login => login.StartsWith("sim-"));
        result.Configuration.CreateTable(1).Subscriptions.Count.ShouldBe(19);
    }

    [Fact]
    public void An_untouched_file_changes_its_language_and_keeps_its_address()
    {
        DemoFile.Prepare(_path, Language.Russian);
        string url = UrlLine();

        DemoFile.Prepare(_path, Language.English).ShouldBeFalse();

        File.ReadAllText(_path).ShouldContain("language: en");
        UrlLine().ShouldBe(url);
    }

    [Fact]
    public void What_a_person_changed_stays()
    {
        DemoFile.Prepare(_path, Language.Russian);
        string changed = File.ReadAllText(_path).Replace("Пропущенный", "Мой", StringComparison.Ordinal);
        File.WriteAllText(_path, changed);

        DemoFile.Prepare(_path, Language.English).ShouldBeTrue();

        File.ReadAllText(_path).ShouldBe(changed);
    }

    [Fact]
    public void Two_folders_have_logins_of_their_own()
    {
        DemoFile.Render(Language.English, "/a", "1").Equals(DemoFile.Render(Language.English, "/b", "1"), StringComparison.Ordinal).ShouldBeFalse();
    }

    private string UrlLine() => File.ReadLines(_path).Single(line => line.Contains("127.0.0.1", StringComparison.Ordinal));
}
