using Router.Protocol.Vocabulary;

namespace Router.Protocol.Tests.Vocabulary;

public class WordListTests
{
    private static readonly WordList Words = new("Online", "Away");

    [Theory]
    [InlineData("Online", "Online")]
    [InlineData("online", "Online")]
    [InlineData("ONLINE", "Online")]
    [InlineData("  Away \r\n", "Away")]
    [InlineData("\u00A0aWAY\t", "Away")]
    public void Find_KnownWordInAnyCaseAndPadding_AnswersItsCanonicalSpelling(string text, string expected) =>
        Words.Find(text).ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("On line")]
    [InlineData("Onlin")]
    [InlineData("Onlinee")]
    [InlineData("Оnline")] // the first letter is Cyrillic
    public void Find_UnknownWord_AnswersNull(string text) => Words.Find(text).ShouldBeNull();

    [Fact]
    public void Find_TurkishCulture_StillFindsWordsWithAnI()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo("tr-TR");
        try
        {
            new WordList("Incoming").Find("INCOMING").ShouldBe("Incoming");
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void All_Always_KeepsTheGivenOrder() => Words.All.ShouldBe(["Online", "Away"]);
}
