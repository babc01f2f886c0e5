using System.Globalization;
using System.Text.Json;
using Router.Sinks.Abstractions;
using Router.Sinks.File;
using Router.Sinks.Testing;
using Router.Sinks.Tests.Support;

namespace Router.Sinks.Tests.File;

public class FileSinkContractTests : SinkContract
{
    protected override ISinkFactory Factory { get; } = new FileSinkFactory();

    [Fact]
    public void Defaults_WriteAThousandAtOnce() => Factory.Defaults.BatchMax.ShouldBe(1000);

    protected override object Working() => new FileSinkOptions { Path = "data/events.jsonl" };

    // A file where a folder would have to be.
    protected override object Broken() => new FileSinkOptions { Path = $"{Environment.ProcessPath}/events.jsonl" };

    protected override async Task<IReadOnlyList<int>> ArrivedAsync()
    {
        string path = Test.PathOf("data/events.jsonl");
        string[] lines = System.IO.File.Exists(path) ? await OpenFile.LinesAsync(path) : [];
        return [.. lines.Select(line => int.Parse(JsonDocument.Parse(line).RootElement.GetProperty("sequence").GetString()!, CultureInfo.InvariantCulture))];
    }
}
