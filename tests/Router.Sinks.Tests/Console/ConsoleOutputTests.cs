using System.Text;
using Router.Sinks.Console;

namespace Router.Sinks.Tests.Console;

public class ConsoleOutputTests
{
    [Theory]
    [InlineData(false, false, "", true)]
    [InlineData(true, false, "", false)]
    [InlineData(false, false, "NO_COLOR=1", false)]
    [InlineData(false, false, "TERM=dumb", false)]
    [InlineData(false, true, "", false)]
    [InlineData(false, true, "WT_SESSION=1", true)]
    [InlineData(false, true, "WT_SESSION=1;NO_COLOR=1", false)]
    [InlineData(true, true, "WT_SESSION=1", false)]
    public void Colors_AreForTerminalsThatTakeThem(bool isRedirected, bool isWindows, string variables, bool expected)
    {
        var set = variables.Split(';', StringSplitOptions.RemoveEmptyEntries).ToDictionary(pair => pair.Split('=')[0], pair => pair.Split('=')[1], StringComparer.Ordinal);

        ConsoleOutput.TakesColors(isRedirected, isWindows, set.GetValueOrDefault).ShouldBe(expected);
    }

    [Fact]
    public void Output_IsUtf8WithoutAMark()
    {
        ConsoleOutput.Open();

        System.Console.OutputEncoding.CodePage.ShouldBe(Encoding.UTF8.CodePage);
        System.Console.Out.Encoding.GetPreamble().ShouldBeEmpty();
    }
}
