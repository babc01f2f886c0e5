using System.Threading.Channels;
using Router.Sinks.Names;
using Router.Sinks.Names.Sources;

namespace Router.Sinks.Tests.Names;

public sealed class NameDirectoryTests : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("router-names-");
    private readonly Channel<string> _told = Channel.CreateUnbounded<string>();
    private readonly NameDirectory _names;

    public NameDirectoryTests() =>
        _names = new NameDirectory(_folder.FullName, _folder.FullName, TimeProvider.System, (message, _) => _told.Writer.TryWrite(message.Code));

    public async ValueTask DisposeAsync()
    {
        await _names.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task FirstSource_ThatKnowsAnId_NamesIt()
    {
        Write("a.csv", "101;Анна");
        Write("b.csv", "101;Белова\n102;Борис");
        _names.Find("101").ShouldBeNull();

        await ApplyAsync(Source("a"), Source("b"));

        (_names.Find("101"), _names.Find("102"), _names.Find("103")).ShouldBe(("Анна", "Борис", null));
    }

    [Fact]
    public async Task NewConfiguration_ReplacesTheSources()
    {
        Write("a.csv", "101;Анна");
        Write("b.csv", "102;Борис");
        await ApplyAsync(Source("a"));

        await ApplyAsync(Source("b"));

        (_names.Find("101"), _names.Find("102")).ShouldBe((null, "Борис"));
    }

    [Fact]
    public async Task Refresh_ReadsWhatHasChanged()
    {
        await _names.ApplyAsync([Source("a")]);
        (await ToldAsync()).ShouldBe("RT415");
        Write("a.csv", "101;Анна");

        _names.Refresh();

        (await ToldAsync()).ShouldBe("RT416");
        _names.Find("101").ShouldBe("Анна");
    }

    [Fact]
    public async Task AtHand_AreFilesAsTheyAre_AndOfOthersWhatWasKept()
    {
        Write("a.csv", "101;Анна");
        await ApplyAsync(Source("a"));
        Write("a.csv", "101;Белова");
        Names().Find("101").ShouldBe("Белова");

        System.IO.File.Delete(Path.Combine(_folder.FullName, "a.csv"));

        Names().Find("101").ShouldBe("Анна");
        NamesAtHand Names() => NamesAtHand.Read([Source("a")], _folder.FullName, _folder.FullName);
    }

    private async Task ApplyAsync(params NameSourceSettings[] sources)
    {
        await _names.ApplyAsync(sources);
        foreach (NameSourceSettings source in sources)
        {
            (await ToldAsync()).ShouldBe("RT416", source.Name);
        }
    }

    private Task<string> ToldAsync() => _told.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    private void Write(string name, string text) => System.IO.File.WriteAllText(Path.Combine(_folder.FullName, name), text);

    private static NameSourceSettings Source(string name) => new(name, name, new CsvSourceOptions { Path = name + ".csv" });
}
