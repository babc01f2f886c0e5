using System.Text.Json;
using Router.Host.Tests.CommandLine;
using Router.Routing.Diagnostics;

namespace Router.Host.Tests.Verbs;

public sealed class OtherVerbsTests : IDisposable
{
    private readonly Cli _cli = new();

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("ru", "создан router.yaml; каналов 1С-Коннект на этой машине: 2. Дальше: router check, router run\n", "найдены сейчас на этой машине")]
    [InlineData("en", "router.yaml is written; pipes of 1C-Connect on this machine: 2. Next: router check, router run\n", "found on this machine just now")]
    public async Task Init_WritesAFileThatPassesCheckAndItsTests_AndNamesTheLoginsFound(string language, string told, string comment)
    {
        _cli.Logins = ["271914", "271915"];

        (await _cli.RunAsync("init", "--lang", language)).ShouldBe(0);

        _cli.Out.ShouldBe(told);
        string text = await File.ReadAllTextAsync(_cli.PathOf("router.yaml"));
        text.ShouldContain("  # logins: [\"271914\", \"271915\"]");
        text.ShouldContain(comment);
        File.Exists(_cli.PathOf("router.schema.json")).ShouldBeTrue();
        (await _cli.RunAsync("check", "--strict")).ShouldBe(0, _cli.Out);
        (await _cli.RunAsync("test")).ShouldBe(0, _cli.Out);
        (await _cli.RunAsync("explain", "--event", "sample:Treatment.Finished")).ShouldBe(0);
        _cli.Out.ShouldContain("→ screen: ");
        _cli.Out.ShouldContain("→ archive: ");
    }

    [Theory]
    [InlineData("Europe/Samara", "\ntime-zone: Europe/Samara\n")]
    [InlineData("UTC", "\n# time-zone: Europe/Moscow ")]
    [InlineData("Etc/UTC", "\n# time-zone: Europe/Moscow ")]
    public async Task Init_WritesTheZoneOfThisMachine_UnlessThatNamesNoPlace(string zone, string line)
    {
        _cli.TimeZone = TimeZoneInfo.FindSystemTimeZoneById(zone);

        await _cli.RunAsync("init");

        (await File.ReadAllTextAsync(_cli.PathOf("router.yaml"))).ShouldContain(line);
        (await _cli.RunAsync("check", "--strict")).ShouldBe(0, _cli.Out);
    }

    [Fact]
    public async Task Init_LeavesTheSimulatorsOut()
    {
        _cli.Logins = ["SIM-2", "sim-001", "simon"];

        await _cli.RunAsync("init");

        _cli.Out.ShouldContain("pipes of 1C-Connect on this machine: 1.");
        (await File.ReadAllTextAsync(_cli.PathOf("router.yaml"))).ShouldContain("  # logins: [\"simon\"]");
    }

    [Fact]
    public async Task Init_NeverOverwrites()
    {
        _cli.Write("router.yaml", "mine");

        (await _cli.RunAsync("init")).ShouldBe(2);

        _cli.Error.ShouldBe("the file router.yaml exists already; it was left alone [RT613]\n");
        (await File.ReadAllTextAsync(_cli.PathOf("router.yaml"))).ShouldBe("mine");
    }

    [Fact]
    public async Task Run_SaysThatAFileStandsWhereItsFolderShould()
    {
        _cli.Write("router.yaml", "version: 1\n");
        _cli.Write("data", "");

        (await _cli.RunAsync("run")).ShouldBe(2);

        (_cli.Out + _cli.Error).ShouldContain("(a part of the path is a file and no folder) [RT164]");
    }

    [Fact]
    public async Task Init_TakesTheFileToWrite_AndMakesItsFolder()
    {
        (await _cli.RunAsync("init", "deep/office.yaml")).ShouldBe(0);
        (await _cli.RunAsync("check", "--config", "deep/office.yaml")).ShouldBe(0);
    }

    [Fact]
    public async Task Config_ShowsDefaults_AndNoSecret_AndReadsBackAlike()
    {
        _cli.Input = "s3cret-token";
        _cli.Write("router.yaml", """
            version: 1
            sinks:
              crm:
                type: webhook
                url: 'https://crm.example.ru/${secret:crm}/hook'
                bearer: "${secret:crm}"
                headers: { X-Team: support }
            routes:
              - name: calls
                when: { object: Call, MessageBody: { regex: '\bсрочно' } }
                to: [crm, { sink: crm, valid-for: 2h }]
            """);
        (await _cli.RunAsync("secrets", "set", "crm")).ShouldBe(0);
        _cli.Out.ShouldNotContain("s3cret");

        (await _cli.RunAsync("config")).ShouldBe(0);

        _cli.Out.ShouldNotContain("s3cret");
        _cli.Out.ShouldContain("    bearer: '***'\n");
        _cli.Out.ShouldContain("    url: 'https://crm.example.ru/***/hook'\n");
        _cli.Out.ShouldContain("    give-up-after: 7d\n");
        _cli.Out.ShouldContain("    parallel: 4\n");
        _cli.Out.ShouldContain("        regex: '\\bсрочно'\n");
        _cli.Write("again.yaml", _cli.Out);
        (await _cli.RunAsync("check", "--config", "again.yaml")).ShouldBe(0, _cli.Out);

        (await _cli.RunAsync("config", "--json")).ShouldBe(0);
        using var answer = JsonDocument.Parse(_cli.Out);
        answer.RootElement.GetProperty("sinks").GetProperty("crm").GetProperty("headers").GetProperty("X-Team").GetString().ShouldBe("***");
    }

    [Fact]
    public async Task Schema_IsPrintedWithoutAnyFile()
    {
        (await _cli.RunAsync("schema")).ShouldBe(0);

        using var schema = JsonDocument.Parse(_cli.Out);
        schema.RootElement.GetProperty("$schema").GetString().ShouldBe("http://json-schema.org/draft-07/schema#");
    }

    [Fact]
    public async Task Simulate_RunsTheSimulatorsCommandLine_InTheLanguageOfThisOne()
    {
        (await _cli.RunAsync("simulate", "--samples")).ShouldBe(0);
        _cli.Out.ShouldStartWith("AgentOnlineStatus");

        (await _cli.RunAsync("--lang", "ru", "simulate", "--clients", "some", "--no-console")).ShouldBe(2);
        _cli.Error.ShouldStartWith("--clients — share, refuse или steal");
    }

    [Fact]
    public async Task Version_IsTheProgramsOwn()
    {
        (await _cli.RunAsync("version", "--json")).ShouldBe(0);

        using var answer = JsonDocument.Parse(_cli.Out);
        answer.RootElement.GetProperty("version").GetString().ShouldBe(typeof(Router.Host.CommandLine.ExitCodes).Assembly.GetName().Version!.ToString(3));
    }

    [Fact]
    public async Task Secret_IsTypedUnseen_OrTakenFromInput_AndKeptBesideTheFile()
    {
        _cli.Write("office/router.yaml", "version: 1\n");
        _cli.Unseen = "typed";
        _cli.SystemLanguage = Language.Russian;

        (await _cli.RunAsync("secrets", "set", "crm", "--config", "office/router.yaml")).ShouldBe(0);

        _cli.Error.ShouldBe("секрет crm (не виден): \n");
        _cli.Out.ShouldBe($"секрет crm сохранён в {Path.Combine("office", "secrets", "crm")}\n");
        (await File.ReadAllTextAsync(_cli.PathOf("office/secrets/crm"))).ShouldBe("typed");
    }

    [Theory]
    [InlineData("a/b", "x", "\"a/b\" cannot be a secret's name: use letters, digits, - and _ [RT615]")]
    [InlineData("crm", "\n", "the secret is empty; it was not kept [RT616]")]
    public async Task SecretThatCannotBe_IsNotKept(string name, string input, string told)
    {
        _cli.Write("router.yaml", "version: 1\n");
        _cli.Input = input;

        (await _cli.RunAsync("secrets", "set", name)).ShouldBe(2);
        _cli.Error.ShouldBe(told + "\n");
        Directory.Exists(_cli.PathOf("secrets")).ShouldBeFalse();
    }
}
