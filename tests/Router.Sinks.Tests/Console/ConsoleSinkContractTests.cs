using System.Text;
using System.Text.RegularExpressions;
using Router.Sinks.Abstractions;
using Router.Sinks.Console;
using Router.Sinks.Testing;

namespace Router.Sinks.Tests.Console;

public partial class ConsoleSinkContractTests : SinkContract
{
    private readonly StringBuilder _output = new();
    private bool _isBroken;

    protected override ISinkFactory Factory => new ConsoleSinkFactory(() =>
        _isBroken ? throw new IOException("the pipe is gone") : new ConsoleOutput(new StringWriter(_output), HasColors: false));

    [Fact]
    public void Defaults_PrintUpToAHundredAtOnce() => Factory.Defaults.BatchMax.ShouldBe(100);

    protected override object Working()
    {
        _isBroken = false;
        return new ConsoleSinkOptions();
    }

    protected override object Broken()
    {
        _isBroken = true;
        return new ConsoleSinkOptions();
    }

    protected override Task<IReadOnlyList<int>> ArrivedAsync() => Task.FromResult<IReadOnlyList<int>>(
        [.. CallNumber().Matches(_output.ToString()).Select(match => TestDeliveries.NumberOf(match.Groups["number"].Value))]);

    [GeneratedRegex("from (?<number>[0-9]+)", RegexOptions.NonBacktracking)]
    private static partial Regex CallNumber();
}
