using System.Text.RegularExpressions;
using Router.EndToEnd.Tests.Support;

namespace Router.EndToEnd.Tests.Messages;

public class MessageListTests
{
    [Fact]
    public void Page_ListsWhatTheCataloguesHold() => Repository.ShouldHold(Repository.PathOf("docs", "messages.md"), MessageList.Page());

    [Fact]
    public void Codes_AreUniqueOverAllCatalogues()
    {
        MessageList.All.Select(item => item.Catalogue).Distinct(StringComparer.Ordinal).Count().ShouldBeGreaterThan(1);
        MessageList.All.GroupBy(item => item.Message.Code, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => $"{group.Key} in {string.Join(" and ", group.Select(item => item.Catalogue))}")
            .ShouldBeEmpty();
        MessageList.All.ShouldAllBe(item => Regex.IsMatch(item.Message.Code, @"\ART[1-9]\d\d\z", RegexOptions.NonBacktracking));
    }

    [Fact]
    public void Texts_AreInTwoLanguagesWithTheSameHoles()
    {
        MessageList.All.ShouldAllBe(item => Holes(item.Message.Russian).SetEquals(Holes(item.Message.English)));
        MessageList.All.ShouldAllBe(item => item.Message.Russian == item.Message.English
            ? !WithoutOptions(item.Message.English).Any(char.IsAsciiLetter)
            : item.Message.Russian.Any(c => c >= 'а' && c <= 'я') && item.Message.English.Any(char.IsAsciiLetter));
    }

    /// <summary>The names of options are the same in both languages.</summary>
    private static string WithoutOptions(string text) => Regex.Replace(text, "--[a-z-]+", "", RegexOptions.NonBacktracking);

    private static HashSet<string> Holes(string text) => [.. Regex.Matches(text, @"\$\d", RegexOptions.NonBacktracking).Select(match => match.Value)];
}
