using Router.Routing.Diagnostics;

namespace Router.Host.Tests.CommandLine;

public sealed class LocatorTests : IDisposable
{
    private const string Empty = "version: 1\n";

    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task File_IsTakenFromTheFirstPlaceThatHasOne()
    {
        _cli.Write("system/router.yaml", Empty);
        (await CheckedAsync()).ShouldStartWith(Path.Combine("system", "router.yaml") + ":");

        _cli.Write("config/router.yaml", Empty);
        (await CheckedAsync()).ShouldStartWith(Path.Combine("config", "router.yaml") + ":");

        _cli.Write("router.yaml", Empty);
        (await CheckedAsync()).ShouldStartWith("router.yaml:");

        _cli.Write("of-environment.yaml", Empty);
        _cli.Environment["ROUTER_CONFIG"] = "of-environment.yaml";
        (await CheckedAsync()).ShouldStartWith("of-environment.yaml:");

        _cli.Write("of-option.yaml", Empty);
        (await CheckedAsync("--config", "of-option.yaml")).ShouldStartWith("of-option.yaml:");
    }

    [Fact]
    public async Task NoFileAnywhere_NamesThePlaces_AndInit()
    {
        (await _cli.RunAsync("check")).ShouldBe(2);

        string places = string.Join(", ", "ROUTER_CONFIG", "router.yaml", Path.Combine("config", "router.yaml"), Path.Combine("system", "router.yaml"));
        _cli.Error.ShouldBe($"no configuration file found; looked at: {places}. Make one with router init, or name it with --config FILE [RT608]\n");
    }

    [Fact]
    public async Task FileThatWasNamedAndIsNotThere_IsToldWithWhoNamedIt()
    {
        _cli.SystemLanguage = Language.Russian;
        (await _cli.RunAsync("check", "--config", "no.yaml")).ShouldBe(2);
        _cli.Error.ShouldBe("файла no.yaml нет (его назвал --config); создайте его: router init [RT609]\n");

        _cli.Environment["ROUTER_CONFIG"] = "no.yaml";
        (await _cli.RunAsync("test")).ShouldBe(2);
        _cli.Error.ShouldBe("файла no.yaml нет (его назвал ROUTER_CONFIG); создайте его: router init [RT609]\n");
    }

    private async Task<string> CheckedAsync(params string[] options)
    {
        (await _cli.RunAsync(["check", .. options])).ShouldBe(0);
        return _cli.Out;
    }
}
