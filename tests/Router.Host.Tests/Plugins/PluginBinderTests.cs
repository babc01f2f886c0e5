using System.Runtime.CompilerServices;
using Router.Host.Configuration;
using Router.Host.Configuration.Binding;
using Router.Host.Plugins;
using Router.Host.Tests.Configuration;
using Router.Routing.Diagnostics;

namespace Router.Host.Tests.Plugins;

/// <summary>What configurations make of plugins: one line for each thing that is wrong, and types of sinks like any others.</summary>
public sealed class PluginBinderTests : IDisposable
{
    private readonly Loading _loading = new();
    private readonly List<string> _gates = [];

    public void Dispose()
    {
        foreach (string gate in _gates)
        {
            ((ManualResetEventSlim)AppContext.GetData(gate)!).Set();
        }

        _loading.Dispose();
    }

    [Fact]
    public void Sink_of_a_plugin_is_bound_like_any_other()
    {
        string pin = Write(new PluginSource { MoreOptions = "public TimeSpan LongDelay { get; init; }" });

        LoadedConfiguration loaded = _loading.LoadRight(Yaml(pin, "type: echo, max-lines: 5, long-delay: 2m, token: \"${env:T}\"", "{ sink: e, chat: \"7\" }"));

        BoundSink sink = loaded.Sinks["e"];
        sink.Options.ToString().ShouldBe("EchoOptions { MaxLines = 5, Token = ***, LongDelay = 00:02:00 }");
        loaded.Targets.ShouldHaveSingleItem().Options.ToString().ShouldBe("EchoTarget { Chat = 7 }");
        loaded.AddressOf(loaded.Targets[0].Target).ShouldContain("7");
        loaded.Secrets.Mask("the word " + _loading.Environment["T"]).ShouldBe("the word ***");
    }

    [Fact]
    public void Unknown_options_are_told_with_the_nearest_name()
    {
        string pin = Write(new PluginSource());

        Told(pin, "type: echo, max-linse: 5", "{ sink: e, chta: \"7\" }").ShouldBe(
        [
            "router.yaml:5:20: unknown key \"max-linse\"; did you mean max-lines? [RT121]",
            "router.yaml:8:20: unknown key \"chta\"; did you mean chat? [RT121]",
        ]);
    }

    [Fact]
    public void Pin_that_is_none_is_told() => ToldOf("sha256:12").ShouldBe("router.yaml:3:9: expected here: the text sha256:… that router plugins pin echo prints [RT170]");

    [Fact]
    public void Pin_of_other_files_is_told()
    {
        string pin = Write(new PluginSource());
        File.WriteAllText(_loading.PathOf("plugins/echo/more.txt"), "");

        ToldOf(pin).ShouldBe("router.yaml:3:3: the files in plugins/echo are not those that were pinned; if the change is yours, pin it again: router plugins pin echo [RT171]");
    }

    [Fact]
    public void Folder_that_is_missing_is_told() =>
        ToldOf("sha256:" + new string('0', 64)).ShouldBe("router.yaml:3:3: there is no plugin echo: no folder plugins/echo beside the configuration [RT172]");

    [Fact]
    public void Name_that_leaves_the_folder_is_told() =>
        _loading.Load($"version: 1\nplugins:\n  ../echo: sha256:{new string('0', 64)}\n").Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("RT173");

    [Fact]
    public void Folder_without_an_assembly_is_told()
    {
        Directory.CreateDirectory(_loading.PathOf("plugins/echo"));

        ToldOf(PinOf()).ShouldBe("router.yaml:3:3: the folder of the plugin echo shows no main assembly: it needs echo.dll, or one with a .deps.json [RT174]");
    }

    [Fact]
    public void Contract_that_is_too_new_is_told()
    {
        Directory.CreateDirectory(_loading.PathOf("plugins/echo"));
        File.WriteAllBytes(_loading.PathOf("plugins/echo/echo.dll"), PluginBuild.Compile("echo", "public class Mine : Newer { }", PluginBuild.NewerContract()));
        string here = typeof(Router.Sinks.Abstractions.ISink).Assembly.GetName().Version!.ToString(3);

        ToldOf(PinOf()).ShouldBe(
            $"router.yaml:3:3: the plugin echo was built for Router.Sinks.Abstractions 9.1.0, and here is {here}; update Router, or build the plugin for it [RT175]");
    }

    [Fact]
    public void File_that_is_no_assembly_is_told()
    {
        Directory.CreateDirectory(_loading.PathOf("plugins/echo"));
        File.WriteAllText(_loading.PathOf("plugins/echo/echo.dll"), "no assembly");

        ToldOf(PinOf()).ShouldStartWith("router.yaml:3:3: the plugin echo did not load: load: ");
    }

    [Fact]
    public void Plugin_without_sinks_is_told()
    {
        Directory.CreateDirectory(_loading.PathOf("plugins/echo"));
        File.WriteAllBytes(
            _loading.PathOf("plugins/echo/echo.dll"),
            PluginBuild.Compile("echo", "public class Nothing { }", Microsoft.CodeAnalysis.MetadataReference.CreateFromFile(typeof(object).Assembly.Location)));

        ToldOf(PinOf()).ShouldEndWith("[RT177]");
    }

    [Fact]
    public void Type_that_is_there_already_is_told()
    {
        string pin = Write(new PluginSource { Type = "\"file\"" });

        ToldOf(pin).ShouldBe("router.yaml:3:3: the plugin echo: there is a sink of type file already, and it is Router's own [RT178]");
    }

    [Fact]
    public void Type_of_two_plugins_is_told()
    {
        string pin = Write(new PluginSource());
        string other = PluginBuild.Write(_loading.Folder, "again", new PluginSource());

        _loading.Load($"version: 1\nplugins:\n  echo: {pin}\n  again: {other}\n").Diagnostics.ShouldHaveSingleItem().ToString()
            .ShouldBe("router.yaml:4:3: the plugin again: there is a sink of type echo already, from the plugin echo [RT178]");
    }

    [Theory]
    [InlineData("throw new InvalidOperationException(\"no\\nway\")", "EchoFactory: no")]
    [InlineData("\"Not Kebab\"", "EchoFactory: Type has to be in kebab-case: \"Not Kebab\"")]
    [InlineData("null", "EchoFactory: Type has to be in kebab-case: \"\"")]
    public void Factory_that_throws_is_told(string type, string problem)
    {
        string pin = Write(new PluginSource { Type = type });

        ToldOf(pin).ShouldBe($"router.yaml:3:3: a defect of the plugin echo: {problem} [RT179]");
    }

    [Theory]
    [InlineData("public double Share { get; init; }", "options cannot be a System.Double")]
    [InlineData("public string Bad { get => throw new InvalidOperationException(\"unreadable\"); init { } }", "unreadable")]
    public void Options_that_cannot_be_are_told(string option, string problem)
    {
        string pin = Write(new PluginSource { MoreOptions = option });

        ToldOf(pin).ShouldContain(problem);
        ToldOf(pin).ShouldEndWith("[RT179]");
    }

    [Fact]
    public void Defaults_outside_their_ranges_are_told()
    {
        string pin = Write(new PluginSource { Defaults = "new SinkDefaults { Parallel = 0 }" });

        ToldOf(pin).ShouldBe("router.yaml:3:3: a defect of the plugin echo: EchoFactory: Defaults are outside their ranges [RT179]");
    }

    [Fact]
    public void Factory_that_hangs_is_told_and_is_not_asked_for_ever()
    {
        string pin = Write(new PluginSource { Type = Hanging() });
        _loading.Plugins = new PluginStore { Patience = TimeSpan.FromMilliseconds(300) };

        for (int i = 0; i < 4; i++)
        {
            ToldOf(pin).ShouldBe("router.yaml:3:3: a defect of the plugin echo: EchoFactory did not end within 0.3 s [RT179]");
        }

        ToldOf(pin).ShouldContain("calls of the plugin do not end, 4 were abandoned; there are no new ones until Router is started again");
    }

    [Theory]
    [InlineData("throw new InvalidOperationException(\"broken\");", "Validate: broken")]
    [InlineData("yield return new OptionProblem(\"max-lines\", \"много\", \"too many\");", "max-lines: too many [RT147]")]
    public void Check_of_options_that_fails_is_told(string validate, string problem)
    {
        string pin = Write(new PluginSource { Validate = validate + " yield break;" });

        Told(pin, "type: echo, max-lines: 5").ShouldHaveSingleItem().ShouldContain(problem);
    }

    [Fact]
    public void Option_that_refuses_a_value_is_told_where_it_stands()
    {
        string pin = Write(new PluginSource { MoreOptions = "public string Name { get => \"\"; init => throw new ArgumentException(\"not this one\"); }" });

        Told(pin, "type: echo, name: x").ShouldBe(["router.yaml:5:26: name: not this one [RT147]"]);
    }

    [Fact]
    public void Plugin_that_fails_leaves_no_second_error_behind()
    {
        Write(new PluginSource());

        Told("sha256:12", "type: echo").ShouldHaveSingleItem().ShouldEndWith("[RT170]");
    }

    [Fact]
    public void Load_that_is_used_is_used_again()
    {
        string pin = Write(new PluginSource());

        LoadedConfiguration first = _loading.LoadRight(Yaml(pin, "type: echo"));
        LoadedConfiguration second = _loading.LoadRight(Yaml(pin, "type: echo, max-lines: 4"));

        second.Sinks["e"].Options.GetType().ShouldBe(first.Sinks["e"].Options.GetType());
        second.Sinks["e"].Fingerprint.ShouldNotBe(first.Sinks["e"].Fingerprint, StringComparer.Ordinal);
    }

    [Fact]
    public void Changed_pin_is_a_changed_sink()
    {
        LoadedConfiguration before = _loading.LoadRight(Yaml(Write(new PluginSource()), "type: echo"));
        LoadedConfiguration same = _loading.LoadRight(Yaml(PinOf(), "type: echo"));

        LoadedConfiguration after = _loading.LoadRight(Yaml(Write(new PluginSource { Version = "2.0.0" }), "type: echo"));

        same.Sinks["e"].Fingerprint.ShouldBe(before.Sinks["e"].Fingerprint);
        after.Sinks["e"].Fingerprint.ShouldNotBe(before.Sinks["e"].Fingerprint, StringComparer.Ordinal);
        after.Sinks["e"].Options.GetType().ShouldNotBe(before.Sinks["e"].Options.GetType());
        after.Plugins.ShouldHaveSingleItem().Version.ShouldBe("2.0.0");
    }

    [Fact]
    public void Copy_that_somebody_changed_is_made_anew()
    {
        string pin = Write(new PluginSource());
        string copy = Path.Combine(_loading.LoadRight(Yaml(pin, "type: echo")).Plugins[0].Folder);
        copy.ShouldBe(_loading.PathOf($"data/plugins/echo-{pin[7..23]}"));
        File.WriteAllText(Path.Combine(copy, "evil.dll"), "");

        _loading.LoadRight(Yaml(pin, "type: echo"));

        Directory.GetFiles(copy).Select(Path.GetFileName).ShouldBe(["echo.dll"]);
        Directory.GetDirectories(_loading.PathOf("data/plugins")).ShouldHaveSingleItem();
    }

    [Fact]
    public void Copies_that_nobody_pins_are_swept()
    {
        string copy = _loading.LoadRight(Yaml(Write(new PluginSource()), "type: echo")).Plugins[0].Folder;
        Directory.CreateDirectory(_loading.PathOf("data/plugins/old-0123456789abcdef"));

        PluginCopy.Sweep(_loading.PathOf("data"), [copy]);

        Directory.GetDirectories(_loading.PathOf("data/plugins")).ShouldBe([copy]);
    }

    [Fact]
    public void Plugin_that_nobody_uses_is_unloaded()
    {
        WeakReference context = LoadAndForget(_loading, Write(new PluginSource()));

        for (int i = 0; i < 20 && context.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        context.IsAlive.ShouldBeFalse();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference LoadAndForget(Loading loading, string pin) => new(loading.LoadRight(Yaml(pin, "type: echo")).Plugins[0].Context);

    private string Write(PluginSource source)
    {
        _loading.Environment["T"] = "s3cr3t-of-the-test";
        return PluginBuild.Write(_loading.Folder, "echo", source);
    }

    private string PinOf() => PluginPin.Of(PluginFolder.Read("echo", _loading.PathOf("plugins/echo")));

    private string Hanging()
    {
        string gate = $"gate-{Guid.NewGuid():N}";
        AppContext.SetData(gate, new ManualResetEventSlim());
        _gates.Add(gate);
        return $"new Func<string>(() => {{ {PluginSource.WaitAt(gate)} return \"echo\"; }})()";
    }

    /// <summary>The one line about a file that only pins.</summary>
    private string ToldOf(string pin) => _loading.Load($"version: 1\nplugins:\n  echo: {pin}\n").Diagnostics.ShouldHaveSingleItem().ToString(Language.English);

    private string[] Told(string pin, string sink, string target = "e") =>
        [.. _loading.Load(Yaml(pin, sink, target)).Diagnostics.Select(item => item.ToString(Language.English))];

    private static string Yaml(string pin, string sink, string target = "e") =>
        $"version: 1\nplugins:\n  echo: {pin}\nsinks:\n  e: {{ {sink} }}\nroutes:\n  - name: all\n    to: {target}\n";
}
