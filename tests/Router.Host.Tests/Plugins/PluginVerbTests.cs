using System.Text.Json;
using Router.Host.Tests.CommandLine;

namespace Router.Host.Tests.Plugins;

public sealed class PluginVerbTests : IDisposable
{
    private readonly Cli _cli = new();

    public PluginVerbTests() => _cli.Write("router.yaml", "version: 1\n");

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Pin_prints_the_lines_to_paste()
    {
        string pin = PluginBuild.Write(_cli.Folder, "echo", new PluginSource());

        (await _cli.RunAsync("plugins", "pin", "echo")).ShouldBe(0, _cli.Error);
        _cli.Out.ShouldBe($"plugins:\n  echo: \"{pin}\"\n");

        _cli.Write("router.yaml", "version: 1\n" + _cli.Out + "sinks: { e: { type: echo } }\n");
        (await _cli.RunAsync("check")).ShouldBe(0, _cli.Out);
        (await _cli.RunAsync("config")).ShouldBe(0, _cli.Error);
        _cli.Out.ShouldContain("max-lines: 3");
    }

    [Fact]
    public async Task Pin_works_where_the_file_has_another_one_and_runs_nothing()
    {
        string pin = PluginBuild.Write(_cli.Folder, "echo", new PluginSource { Type = "throw new InvalidOperationException()" });
        _cli.Write("router.yaml", $"version: 1\nplugins: {{ echo: sha256:{new string('0', 64)} }}\n");

        (await _cli.RunAsync("plugins", "pin", "echo", "--json")).ShouldBe(0, _cli.Error);

        JsonSerializer.Deserialize<JsonElement>(_cli.Out).GetProperty("pin").GetString().ShouldBe(pin);
        Directory.Exists(_cli.PathOf("data")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("nobody", "there is no plugin nobody: no folder plugins/nobody beside the configuration [RT172]\n")]
    [InlineData("../x", "the plugin ../x cannot be taken: this is no name [RT173]\n")]
    public async Task Pin_of_what_is_not_there_is_told(string name, string line)
    {
        (await _cli.RunAsync("plugins", "pin", name)).ShouldBe(2);

        _cli.Error.ShouldBe(line);
    }

    [Fact]
    public async Task List_shows_pinned_ones_unpinned_ones_and_what_is_wrong()
    {
        string good = PluginBuild.Write(_cli.Folder, "good", new PluginSource());
        PluginBuild.Write(_cli.Folder, "fresh", new PluginSource());
        _cli.Write("router.yaml", $"version: 1\nplugins:\n  good: {good}\n  gone: sha256:{new string('0', 64)}\n");

        (await _cli.RunAsync("plugins", "list")).ShouldBe(1);

        _cli.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ShouldBe(
        [
            "Plugin Version Sinks State",
            "good 1.0.0 echo pinned",
            "gone there is no plugin gone: no folder plugins/gone beside the configuration [RT172]",
            "fresh not pinned: router plugins pin fresh",
        ]);
    }

    [Fact]
    public async Task List_of_a_file_that_cannot_be_read_says_so_and_nothing_else()
    {
        PluginBuild.Write(_cli.Folder, "echo", new PluginSource());
        _cli.Write("router.yaml", "version: 1\nplugins: [\n");

        (await _cli.RunAsync("plugins", "list")).ShouldBe(2);

        _cli.Out.ShouldBeEmpty();
        _cli.Error.ShouldStartWith("router.yaml:2:");
    }

    [Fact]
    public async Task Schema_has_the_options_of_plugins()
    {
        string pin = PluginBuild.Write(_cli.Folder, "echo", new PluginSource());
        _cli.Write("router.yaml", $"version: 1\nplugins:\n  echo: {pin}\n");

        (await _cli.RunAsync("schema")).ShouldBe(0, _cli.Error);

        JsonElement schema = JsonSerializer.Deserialize<JsonElement>(_cli.Out);
        JsonElement sink = schema.GetProperty("properties").GetProperty("sinks").GetProperty("additionalProperties").GetProperty("oneOf")
            .EnumerateArray().Single(item => item.GetProperty("properties").GetProperty("type").GetProperty("enum")[0].GetString() == "echo");
        sink.GetProperty("properties").GetProperty("max-lines").GetProperty("description").GetString().ShouldNotBeNull().ShouldContain("how many lines");
        sink.GetProperty("additionalProperties").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Schema_without_a_file_is_that_of_the_built_in_sinks()
    {
        File.Delete(_cli.PathOf("router.yaml"));

        (await _cli.RunAsync("schema")).ShouldBe(0);

        _cli.Out.ShouldNotContain("\"echo\"");
    }

    [Fact]
    public async Task Explain_and_test_know_plugins()
    {
        string pin = PluginBuild.Write(_cli.Folder, "echo", new PluginSource());
        _cli.Write("router.yaml", $"version: 1\nplugins:\n  echo: {pin}\nsinks: {{ e: {{ type: echo }} }}\nroutes:\n  - {{ name: all, to: {{ sink: e, chat: \"7\", text: hello }} }}\ntests:\n  - {{ name: t, event: {{ sample: missed-call }}, expect: {{ e: hello }} }}\n");

        (await _cli.RunAsync("explain", "--event", "sample:Call.Finished")).ShouldBe(0, _cli.Error);
        _cli.Out.ShouldContain("hello");
        (await _cli.RunAsync("test")).ShouldBe(0, _cli.Out);
    }
}
