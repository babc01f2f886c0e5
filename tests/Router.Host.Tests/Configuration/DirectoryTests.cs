using Router.Host.Configuration;
using Router.Routing.Diagnostics;
using Router.Sinks.Names.Sources;

namespace Router.Host.Tests.Configuration;

public sealed class DirectoryTests : IDisposable
{
    private readonly Loading _loading = new();

    public void Dispose() => _loading.Dispose();

    [Fact]
    public void Sources_AreReadWithTheirTypes()
    {
        _loading.Environment["CRM"] = "Host=db;Password=hidden";

        LoadedConfiguration loaded = _loading.LoadRight("""
            version: 1
            directory:
              staff: { type: csv, path: staff.csv, id: [UUID, Телефон], name: ФИО, refresh: 1m }
              crm: { type: sql, connection: "${env:CRM}", query: "select id, name from people" }
              web: { type: http, url: "https://crm.example.com/names", headers: { Authorization: secret-text } }
            """);

        loaded.Directory.Select(source => source.Name).ShouldBe(["staff", "crm", "web"]);
        var staff = loaded.Directory[0].Options.ShouldBeOfType<CsvSourceOptions>();
        (staff.Path, string.Join(' ', staff.Id), staff.Name, staff.Refresh).ShouldBe(("staff.csv", "UUID Телефон", "ФИО", TimeSpan.FromMinutes(1)));
        loaded.Directory[1].Options.ShouldBeOfType<SqlSourceOptions>().Connection.Reveal().ShouldBe("Host=db;Password=hidden");
        loaded.Secrets.Mask("secret-text Host=db;Password=hidden").ShouldBe("*** ***");
    }

    [Theory]
    [InlineData("directory: x", "router.yaml:2:12: expected here: keys with values")]
    [InlineData("directory: { a: { type: cvs, path: x } }", "router.yaml:2:25: there is no type \"cvs\" of sources of names; did you mean csv? [RT165]")]
    [InlineData("directory: { a: { path: x } }", "router.yaml:2:17: the required key type is missing [RT122]")]
    [InlineData("directory: { a: { type: csv, path: x, headers: { } } }", "router.yaml:2:39: unknown key \"headers\"")]
    [InlineData("directory: { a: { type: http, url: 'ftp://x' } }", "router.yaml:2:31: url: an address with http:// or https:// is needed [RT147]")]
    public void WhatIsWrong_IsToldWhereItStands(string section, string message) =>
        _loading.Load("version: 1\n" + section + "\n").Diagnostics.ShouldHaveSingleItem().ToString(Language.English).ShouldStartWith(message);

    [Fact]
    public void NamesOfAFile_AreAtHand_WithoutARouterThatRuns()
    {
        File.WriteAllText(_loading.PathOf("staff.csv"), "89000000001;Анна");

        _loading.LoadRight("version: 1\ndirectory: { staff: { type: csv, path: staff.csv } }\n").NamesAtHand().Find("+79000000001").ShouldBe("Анна");
    }
}
