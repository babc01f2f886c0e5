using System.Collections.Concurrent;
using Router.Routing.Diagnostics;
using Router.Sinks.Names;
using Router.Sinks.Names.Sources;

namespace Router.Sinks.Tests.Names;

public sealed class RefreshedNamesTests : IDisposable
{
    private static readonly TimeSpan Refresh = TimeSpan.FromMinutes(10);

    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("router-names-");
    private readonly StepTime _time = new();
    private readonly ScriptedSource _source = new();
    private readonly ConcurrentQueue<string> _told = [];

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Names_AreReadAgain_AfterTheirTime()
    {
        await using RefreshedNames names = Start();
        (await _source.AskedAsync()).SetResult([new NameRow("101", "Анна")]);
        await _time.StartedAsync(Refresh);
        names.Table.Find("101").ShouldBe("Анна");

        _time.Advance(Refresh);
        (await _source.AskedAsync()).SetResult([new NameRow("101", "Белова")]);
        await _time.StartedAsync(Refresh);

        names.Table.Find("101").ShouldBe("Белова");
        _told.ShouldBe(["the names of \"crm\" are read: 1 [RT416]"]);
    }

    [Fact]
    public async Task Failure_LeavesTheLastGoodNames_AndIsToldOnce()
    {
        await using RefreshedNames names = Start();
        (await _source.AskedAsync()).SetResult([new NameRow("101", "Анна")]);
        for (int i = 0; i < 2; i++)
        {
            names.Refresh();
            (await _source.AskedAsync()).SetException(NameSourceException.Said("no such\nhost"));
            await _time.StartedAsync(TimeSpan.FromMinutes(1));
        }

        names.Table.Find("101").ShouldBe("Анна");
        _time.Advance(TimeSpan.FromMinutes(1));
        (await _source.AskedAsync()).SetResult([]);
        await _time.StartedAsync(Refresh);

        names.Table.Count.ShouldBe(0);
        _told.ShouldBe([
            "the names of \"crm\" are read: 1 [RT416]",
            "the names of \"crm\" cannot be read: no such host; those read before serve meanwhile (1) [RT415]",
            "the names of \"crm\" are read: 0 [RT416]",
        ]);
    }

    [Fact]
    public async Task SourceThatHangs_IsGivenUp_AndNobodyWaitsForIt()
    {
        await using RefreshedNames names = Start();
        await _source.AskedAsync();
        names.Table.Find("101").ShouldBeNull();

        _time.Advance(TimeSpan.FromSeconds(30));
        await _time.StartedAsync(TimeSpan.FromMinutes(1));

        _told.ShouldHaveSingleItem().ShouldContain("no answer");
    }

    [Fact]
    public async Task Restart_WhileTheSourceIsDown_HasTheNamesOfBefore()
    {
        await using (Start())
        {
            (await _source.AskedAsync()).SetResult([new NameRow("+7 900 000-00-01", "Анна")]);
            await _time.StartedAsync(Refresh);
        }

        await using RefreshedNames again = Start();
        again.Table.Find(NameKey.Of("89000000001")).ShouldBe("Анна");

        await using RefreshedNames other = Start(fingerprint: "another address");
        other.Table.Count.ShouldBe(0);
    }

    [Fact]
    public async Task SpoiledFile_IsNoNames()
    {
        System.IO.File.WriteAllText(Path.Combine(_folder.FullName, "names-crm.json"), "{ oops");

        await using RefreshedNames names = Start();

        names.Table.Count.ShouldBe(0);
    }

    [Fact]
    public async Task NamesThatCannotBeKept_ServeAllTheSame()
    {
        System.IO.Directory.CreateDirectory(Path.Combine(_folder.FullName, "names-crm.json.new"));

        await using RefreshedNames names = Start();
        (await _source.AskedAsync()).SetResult([new NameRow("101", "Анна")]);
        await _time.StartedAsync(Refresh);

        names.Table.Find("101").ShouldBe("Анна");
        _told.Last().ShouldContain("RT417");
    }

    private RefreshedNames Start(string fingerprint = "f")
    {
        var settings = new NameSourceSettings("crm", fingerprint, new CsvSourceOptions { Path = "unused", Refresh = Refresh });
        return new RefreshedNames(
            settings,
            _source,
            new KeptNames(_folder.FullName, settings),
            _time,
            (message, arguments) => _told.Enqueue($"{message.Fill(Language.English, arguments)} [{message.Code}]"));
    }
}
