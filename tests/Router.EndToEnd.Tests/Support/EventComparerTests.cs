using System.Text.Json;

namespace Router.EndToEnd.Tests.Support;

/// <summary>The comparison itself: it has to notice whatever may go wrong.</summary>
public class EventComparerTests
{
    private static readonly string[] Told = ["a1 sent", "b1 sent", "a2 sent", "a3 torn-off", "a4 sent"];

    [Theory]
    [InlineData("")]
    [InlineData("", "a1", "b1", "a2", "a4")]
    [InlineData("", "a1", "b1", "a2", "a3", "a4")]
    [InlineData("", "b1", "a1", "a2", "a4")]
    [InlineData("Lost or late in", "a1", "b1", "a4")]
    [InlineData("Lost in", "a1", "b1", "a2")]
    [InlineData("Lost in", "a1", "a2", "a4")]
    [InlineData("Doubled or out of order", "a1", "b1", "a2", "a2", "a4")]
    [InlineData("Doubled or out of order", "a2", "b1", "a1", "a4")]
    [InlineData("Never told so", "a1", "b1", "a2", "a5", "a4")]
    public void Compare_NoticesWhatIsWrong(string difference, params string[] got)
    {
        string[] told = got.Length == 0 ? [] : Told;
        var record = new SimulatorRecord([.. told.Select(item => Parse($$"""{"what":"event","login":"sim-1","outcome":"{{item[3..]}}","event":{{Envelope(item[..2], 0)}} }"""))]);

        IReadOnlyList<string> differences = EventComparer.Compare(record, [.. got.Select((item, i) => Parse(Envelope(item, i)))]);

        if (difference.Length == 0)
        {
            differences.ShouldBeEmpty();
        }
        else
        {
            differences.ShouldContain(item => item.StartsWith(difference, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Compare_NoticesOneIdGivenTwice()
    {
        var record = new SimulatorRecord([]);

        EventComparer.Compare(record, [Parse(Envelope("a1", 1)), Parse(Envelope("b1", 1))])[0].ShouldBe("The id 1 is there 2 times.");
    }

    /// <summary>The letter is the call, the digit its content.</summary>
    private static string Envelope(string name, int number) => $$$"""
        {"id":"{{{number}}}","sequence":"{{{number}}}","route":"r{{{number}}}","data":{"login":"sim-1","mode":"Softphone","object":"Call","fields":{"CallID":"{{{name[0]}}}","Duration":"{{{name[1]}}}"} } }
        """;

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
