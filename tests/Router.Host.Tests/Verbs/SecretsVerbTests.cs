using System.Text.Json;
using Router.Host.Tests.CommandLine;
using Router.Host.Verbs.Secrets;

namespace Router.Host.Tests.Verbs;

public sealed class SecretsVerbTests : IDisposable
{
    private const string Yaml = """
        version: 1
        sinks:
          crm: { type: webhook, url: 'https://crm.example.ru/${secret:crm}', bearer: '${secret:crm}' }
          b24: { type: webhook, url: 'https://b24.example.ru/', bearer: '${secret:b24}' }
          spare: { type: webhook, url: 'https://spare.example.ru/', bearer: '${secret:crm}' }
        """;

    private readonly Cli _cli = new();

    public SecretsVerbTests() => _cli.Write("router.yaml", Yaml);

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task List_TellsWhoUsesWhat_WhatIsNotSet_AndWhatIsOpen_AndNoText()
    {
        await SetAsync("crm", "s3cret-text");
        await SetAsync("old", "another-text");
        File.SetLastWriteTimeUtc(_cli.PathOf("secrets/crm"), new DateTime(2026, 1, 14, 8, 0, 0, DateTimeKind.Utc));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_cli.PathOf("secrets/old"), UnixFileMode.UserRead | UnixFileMode.GroupRead);
        }

        (await _cli.RunAsync("secrets", "list", "--json")).ShouldBe(0);

        _cli.Out.ShouldNotContain("-text");
        using var answer = JsonDocument.Parse(_cli.Out);
        JsonElement[] all = [.. answer.RootElement.EnumerateArray()];
        all.Select(item => item.GetProperty("name").GetString()).ShouldBe(["b24", "crm", "old"]);
        all[0].TryGetProperty("setAt", out _).ShouldBeFalse();
        all[1].GetProperty("usedBy").EnumerateArray().Select(item => item.GetString()).ShouldBe(["crm", "spare"]);
        all[1].GetProperty("setAt").GetDateTimeOffset().Hour.ShouldBe(8);
        all[1].GetProperty("isOpenToOthers").GetBoolean().ShouldBeFalse();
        all[2].GetProperty("usedBy").GetArrayLength().ShouldBe(0);
        all[2].GetProperty("isOpenToOthers").GetBoolean().ShouldBe(!OperatingSystem.IsWindows());
        _cli.Error.ShouldBeEmpty();

        (await _cli.RunAsync("secrets", "list")).ShouldBe(0);
        string[] lines = _cli.Out.Split('\n');
        lines[1].ShouldStartWith("b24     b24         not set");
        lines[2].ShouldBe($"crm     crm, spare  1 h      {Path.Combine("secrets", "crm")}");
        _cli.Out.ShouldNotContain("-text");
    }

    [Fact]
    public async Task List_WithABrokenFile_SaysThatItKnowsNotAll()
    {
        await SetAsync("crm", "s3cret-text");
        _cli.Write("router.yaml", "version: 1\nsinks: [\n");

        (await _cli.RunAsync("secrets", "list")).ShouldBe(0);

        _cli.Error.ShouldContain("[RT643]");
        _cli.Out.ShouldContain("crm");
    }

    [Fact]
    public async Task Remove_LeavesWhatIsUsed_UnlessAskedTwice()
    {
        await SetAsync("crm", "s3cret-text");
        await SetAsync("old", "another-text");

        (await _cli.RunAsync("secrets", "remove", "crm")).ShouldBe(1);
        _cli.Error.ShouldBe("the secret crm is used by crm, spare; nothing was done. To remove it all the same, add --yes [RT633]\n");
        File.Exists(_cli.PathOf("secrets/crm")).ShouldBeTrue();

        (await _cli.RunAsync("secrets", "remove", "crn")).ShouldBe(1);
        _cli.Error.ShouldBe("there is no secret crn; did you mean crm? [RT632]\n");

        (await _cli.RunAsync("secrets", "remove", "old")).ShouldBe(0);
        (await _cli.RunAsync("secrets", "remove", "crm", "--yes")).ShouldBe(0);
        _cli.Out.ShouldBe("the secret crm is removed\n");
        Directory.GetFiles(_cli.PathOf("secrets")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Remove_AsksWhereUsesCannotBeSeen()
    {
        await SetAsync("old", "another-text");
        _cli.Write("router.yaml", "version: 1\nsinks: [\n");

        (await _cli.RunAsync("secrets", "remove", "old")).ShouldBe(1);

        _cli.Error.ShouldContain("[RT634]");
        File.Exists(_cli.PathOf("secrets/old")).ShouldBeTrue();
    }

    [Fact]
    public async Task Export_AndImport_MoveSecrets_AndMergeThem()
    {
        await SetAsync("crm", "s3cret-text");
        await SetAsync("b24", "another-text");
        _cli.Unseen = "correct horse";
        (await _cli.RunAsync("secrets", "export", "moved.txt")).ShouldBe(0, _cli.Error);
        string exported = File.ReadAllText(_cli.PathOf("moved.txt"));
        exported.ShouldStartWith("router-secrets 1 600000 ");
        exported.ShouldNotContain("crm");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(_cli.PathOf("moved.txt")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        (await _cli.RunAsync("secrets", "export", "moved.txt")).ShouldBe(1);
        _cli.Error.ShouldContain("[RT613]");

        // The other machine has one of them with another text.
        _cli.Write("other/router.yaml", "version: 1\n");
        _cli.Unseen = null;
        _cli.Environment["ROUTER_PASSPHRASE"] = "correct horse";
        _cli.Input = "its own";
        (await _cli.RunAsync("secrets", "set", "crm", "--config", "other/router.yaml")).ShouldBe(0);

        (await _cli.RunAsync("secrets", "import", "moved.txt", "--config", "other/router.yaml")).ShouldBe(1);
        _cli.Out.ShouldBe("added: b24\n");
        _cli.Error.ShouldBe("exist already with another text and were left alone: crm; to replace them, add --replace [RT642]\n");
        File.ReadAllText(_cli.PathOf("other/secrets/crm")).ShouldBe("its own");

        (await _cli.RunAsync("secrets", "import", "moved.txt", "--replace", "--config", "other/router.yaml")).ShouldBe(0);
        _cli.Out.ShouldBe("replaced: crm\n");
        File.ReadAllText(_cli.PathOf("other/secrets/crm")).ShouldBe("s3cret-text");

        (await _cli.RunAsync("secrets", "import", "moved.txt", "--config", "other/router.yaml")).ShouldBe(0);
        _cli.Out.ShouldBe("all secrets of the file are there already\n");
    }

    [Fact]
    public async Task Import_OfWhatDoesNotFit_IsOneClearLine()
    {
        await SetAsync("crm", "s3cret-text");
        _cli.Input = "correct horse";
        (await _cli.RunAsync("secrets", "export", "moved.txt")).ShouldBe(0);
        string exported = File.ReadAllText(_cli.PathOf("moved.txt"));

        await ShouldRefuseAsync(exported, "wrong horse", "the passphrase does not fit, or the file in.txt is damaged [RT638]");
        await ShouldRefuseAsync(exported.Replace(" 600000 ", " 600001 ", StringComparison.Ordinal), "correct horse", "the passphrase does not fit, or the file in.txt is damaged [RT638]");
        await ShouldRefuseAsync(exported.Replace("secrets 1", "secrets 2", StringComparison.Ordinal), "correct horse", "the file in.txt was written by a newer Router; update this one [RT640]");
        await ShouldRefuseAsync("{}", "correct horse", "in.txt is no file of secrets; router secrets export writes those [RT639]");
        await ShouldRefuseAsync(exported[..^40], "correct horse", "in.txt is no file of secrets; router secrets export writes those [RT639]");
        (await _cli.RunAsync("secrets", "import", "none.txt")).ShouldBe(1);
        _cli.Error.ShouldBe("the file none.txt cannot be read: there is none [RT610]\n");
    }

    [Fact]
    public void AName_ThatLeadsOutOfTheFolder_IsNoName()
    {
        string text = SecretsFile.Write(new Dictionary<string, string>(StringComparer.Ordinal) { ["../x"] = "1" }, "correct horse");

        Should.Throw<FormatException>(() => SecretsFile.Read(text, "correct horse"));
    }

    [Fact]
    public async Task Export_TakesNoShortPassphrase_AndNotNothing()
    {
        (await _cli.RunAsync("secrets", "export", "moved.txt")).ShouldBe(1);
        _cli.Error.ShouldContain("[RT641]");
        await SetAsync("crm", "s3cret-text");
        _cli.Input = "short";

        (await _cli.RunAsync("secrets", "export", "moved.txt")).ShouldBe(2);

        _cli.Error.ShouldBe("the passphrase is shorter than 8 characters; the file was not written [RT636]\n");
        File.Exists(_cli.PathOf("moved.txt")).ShouldBeFalse();
    }

    private async Task ShouldRefuseAsync(string file, string passphrase, string told)
    {
        _cli.Write("in.txt", file);
        _cli.Input = passphrase;
        (await _cli.RunAsync("secrets", "import", "in.txt")).ShouldBe(1);
        _cli.Error.ShouldBe(told + "\n");
    }

    private async Task SetAsync(string name, string value)
    {
        _cli.Input = value;
        (await _cli.RunAsync("secrets", "set", name)).ShouldBe(0);
    }
}
